/** By then the first view is drawn, also on a slow machine. */
export const AFTER_FIRST_VIEW_MS = 2000;

/** Resolves once the first view is drawn and the page has a moment to spare. */
export async function idle(): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve, AFTER_FIRST_VIEW_MS));
  // Safari has none.
  if ('requestIdleCallback' in window) await new Promise((resolve) => requestIdleCallback(resolve));
}
