// @ts-check
/** `npm run picture`: has the built page photographed as it opens, for link previews and the README. */
import { chromium } from '@playwright/test';
import { chromiumFlags, findChromium } from './chromium.mjs';
import { runMain } from './failure.mjs';
import { host } from './host.mjs';

/** In the proportions that link previews have, 1.91 to 1. */
const SIZE = { width: 1372, height: 720 };

await runMain('npm run picture', async () => {
  const server = await host();
  const executablePath = findChromium();
  const browser = await chromium.launch({ ...(executablePath && { executablePath }), args: chromiumFlags });
  const page = await browser.newPage({ viewport: SIZE, locale: 'en', colorScheme: 'light' });
  // What it would say of being kept for use without a network is no part of the picture.
  await page.route('**/sw.js', (route) => route.abort());
  await page.goto(server.address);
  await page.getByText('its label').waitFor();
  await page.getByText('Baseline 936').waitFor();
  await page.screenshot({ path: 'public/preview.png' });
  await browser.close();
  server.close();
});
