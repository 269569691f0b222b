import { defineConfig, type PlaywrightWorkerOptions } from '@playwright/test';
import { chromiumFlags, findChromium, webgpuFlag } from './scripts/chromium.mjs';
import { freePort } from './scripts/freePort.mjs';

// Playwright reads this file once in each of its processes, and all have to mean the same port.
process.env.E2E_PORT ??= String(await freePort());
const address = `http://127.0.0.1:${process.env.E2E_PORT}/`;

const executablePath = findChromium();

function launch(...flags: string[]): PlaywrightWorkerOptions['launchOptions'] {
  return { ...(executablePath && { executablePath }), args: [...chromiumFlags, ...flags] };
}

export default defineConfig({
  testDir: 'e2e',
  forbidOnly: Boolean(process.env.CI),
  retries: 0,
  // The tests train networks on all cores.
  workers: 1,
  timeout: 120_000,
  expect: { timeout: 30_000 },
  use: {
    baseURL: address,
    headless: true,
    viewport: { width: 1280, height: 720 },
    // Else every test would fetch the whole page for later.
    serviceWorkers: 'block',
    // Nobody is new, or a card that invites would lie on the page. As `src/app/welcome.ts` remembers it.
    storageState: {
      cookies: [],
      origins: [{ origin: new URL(address).origin, localStorage: [{ name: 'distillery-welcomed', value: 'yes' }] }],
    },
    trace: 'retain-on-failure',
  },
  projects: [
    { name: 'chromium', testIgnore: '**/*.webgpu.spec.ts', use: { launchOptions: launch() } },
    { name: 'webgpu', testMatch: '**/*.webgpu.spec.ts', use: { launchOptions: launch(webgpuFlag) } },
  ],
  webServer: {
    command: `vite preview --host 127.0.0.1 --port ${process.env.E2E_PORT} --strictPort`,
    url: address,
    timeout: 15_000,
    reuseExistingServer: false,
  },
});
