/** All that is said in English, for those who need not wait for any of it. */
import { en } from './en';
import { views } from './en/views';
import type { English } from './texts';

export const whole: English = { ...en, ...views };
