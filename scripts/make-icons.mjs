// @ts-check
/** `npm run icons`: draws the icons of the installed page from `public/icon.svg`. */
import { readFileSync } from 'node:fs';
import { chromium } from '@playwright/test';
import { chromiumFlags, findChromium } from './chromium.mjs';

/** Of the picture's side, what the drawing takes, and how round the corners of its ground are. */
const ROUNDED = { share: 0.72, radius: 0.2 };
/** Systems cut a mask out of it, but never of the middle four fifths; iOS rounds the corners itself. */
const MASKABLE = { share: 0.58, radius: 0 };

const ICONS = [
  { file: 'icon-192.png', side: 192, ...ROUNDED },
  { file: 'icon-512.png', side: 512, ...ROUNDED },
  { file: 'icon-maskable-512.png', side: 512, ...MASKABLE },
  { file: 'apple-touch-icon.png', side: 180, ...MASKABLE },
];

const drawing = readFileSync('public/icon.svg', 'utf8');
const executablePath = findChromium();
const browser = await chromium.launch({ ...(executablePath && { executablePath }), args: chromiumFlags });
for (const { file, side, share, radius } of ICONS) {
  const page = await browser.newPage({ viewport: { width: side, height: side } });
  await page.setContent(
    `<style>
      body { margin: 0; }
      div { display: grid; place-items: center; height: ${side}px; background: #ffffff; border-radius: ${radius * side}px; }
      svg { width: ${share * side}px; height: ${share * side}px; }
    </style><div>${drawing}</div>`,
  );
  await page.screenshot({ path: `public/${file}`, omitBackground: true });
  await page.close();
}
await browser.close();
