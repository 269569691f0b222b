/** Milliseconds in which the first view is drawn, also on a slow machine. */
const FIRST_VIEW = 2000;

/** Milliseconds after which what waits for a moment to spare waits no longer. */
const PATIENCE = 1000;

/** Resolves when the page has a moment to spare. */
export async function moment(): Promise<void> {
  // Safari has none.
  if ('requestIdleCallback' in window) {
    await new Promise((resolve) => requestIdleCallback(resolve, { timeout: PATIENCE }));
  }
}

/** Resolves once the first view is drawn and the page has a moment to spare. */
export async function afterFirstView(): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve, FIRST_VIEW));
  await moment();
}
