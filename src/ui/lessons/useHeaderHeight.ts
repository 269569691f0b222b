import { useEffect } from 'react';

/** Tells the stylesheet how much of the window the header leaves: it has one to three lines. */
export function useHeaderHeight(): void {
  useEffect(() => {
    const header = document.querySelector('.header');
    if (header === null) return undefined;
    const { style } = document.documentElement;
    const watch = new ResizeObserver(() => {
      style.setProperty('--header', `${header.getBoundingClientRect().height}px`);
    });
    watch.observe(header);
    return () => {
      watch.disconnect();
      style.removeProperty('--header');
    };
  }, []);
}
