import { useSyncExternalStore } from 'react';

function follow(tell: () => void): () => void {
  document.addEventListener('fullscreenchange', tell);
  return () => {
    document.removeEventListener('fullscreenchange', tell);
  };
}

/** Whether the page fills the screen. */
export function useFullScreen(): boolean {
  return useSyncExternalStore(follow, () => document.fullscreenElement !== null);
}

/** Where a browser has none, such as that of a telephone, nothing happens. */
export function toggleFullScreen(): void {
  if (document.fullscreenElement !== null) void document.exitFullscreen();
  else if (document.fullscreenEnabled) void document.documentElement.requestFullscreen();
}
