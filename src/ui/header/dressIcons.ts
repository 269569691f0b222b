import { Moon, Projector, Sun, SunMoon } from 'lucide-react';

export const DRESS_ICONS = { system: SunMoon, light: Sun, dark: Moon, projector: Projector };
