// Apart from vite.config.ts, so that building the page loads no test runner.
import { playwright } from '@vitest/browser-playwright';
import { defineConfig } from 'vitest/config';
import { chromiumFlags, findChromium, webgpuFlag } from './scripts/chromium.mjs';

const executablePath = findChromium();

export default defineConfig({
  test: {
    projects: [
      {
        // React tests ask for a document with `// @vitest-environment jsdom` in their first line.
        extends: './vite.config.ts',
        test: {
          name: 'unit',
          include: ['src/**/*.test.{ts,tsx}', 'scripts/**/*.test.ts'],
          exclude: ['**/*.browser.test.ts'],
          testTimeout: 60_000,
        },
      },
      {
        extends: './vite.config.ts',
        // Found before the tests start, because Vite reloads the page when it meets a new dependency on the way.
        optimizeDeps: { entries: ['src/**/*.browser.test.ts'] },
        test: {
          name: 'browser',
          include: ['src/**/*.browser.test.ts'],
          // SwiftShader, the WebGPU adapter of machines without a GPU, takes about 20 ms a small operation.
          testTimeout: 120_000,
          browser: {
            enabled: true,
            headless: true,
            screenshotFailures: false,
            provider: playwright({
              launchOptions: { ...(executablePath && { executablePath }), args: [...chromiumFlags, webgpuFlag] },
            }),
            instances: [{ browser: 'chromium' }],
          },
        },
      },
    ],
  },
});
