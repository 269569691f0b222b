/** One Chromium, the benchmark's page and the product's page in it. */
import { chromium, type Browser, type Page } from '@playwright/test';
import { build, preview, type PreviewServer } from 'vite';
import { chromiumFlags, ensureChromium, findChromium, webgpuFlag } from '../../../scripts/chromium.mjs';
import { Failure } from '../../../scripts/failure.mjs';
import { npm, root } from '../../../scripts/packages.mjs';
import type {} from '../api';

const PAGE = `${root}/src/bench/page`;
const WATCH = `${root}/src/bench/driver/watch.js`;
const BUILT = `${root}/node_modules/.cache/bench`;

/** With these a page may share memory between threads, as TensorFlow.js does to use more than one. */
const ISOLATION = { 'Cross-Origin-Opener-Policy': 'same-origin', 'Cross-Origin-Embedder-Policy': 'require-corp' };

export interface Stage {
  readonly browser: Browser;
  /** Opens the benchmark's page. */
  readonly bench: (options?: { isolated: boolean }) => Promise<Page>;
  /** Opens the page of the product, of this query, watched by `watch.js`. */
  readonly product: (query?: string) => Promise<Page>;
  readonly close: () => Promise<void>;
}

async function buildBench(): Promise<void> {
  await build({
    root: PAGE,
    configFile: false,
    base: './',
    publicDir: `${root}/public`,
    logLevel: 'error',
    // TensorFlow.js sends its threads the source of a function, which must still find its helpers: nothing is renamed.
    build: { target: 'es2023', outDir: BUILT, emptyOutDir: true, minify: false, chunkSizeWarningLimit: 5000 },
    worker: { format: 'es' },
  });
}

function serve(outDir: string, headers: Record<string, string>): Promise<PreviewServer> {
  return preview({
    root: PAGE,
    configFile: false,
    logLevel: 'error',
    build: { outDir },
    preview: { host: '127.0.0.1', port: 4300, headers },
  });
}

function addressOf(server: PreviewServer): string {
  const address = server.resolvedUrls?.local[0];
  if (address === undefined) throw new Failure('the server has no address');
  return address;
}

/** @throws Failure where there is no browser or a page does not build */
export async function openStage(): Promise<Stage> {
  ensureChromium();
  if (npm(['run', '--silent', 'build', '--', '--logLevel', 'error']) !== 0)
    throw new Failure('the page does not build');
  await buildBench();
  const servers = {
    plain: await serve(BUILT, {}),
    isolated: await serve(BUILT, ISOLATION),
    product: await serve(`${root}/dist`, ISOLATION),
  };
  const executablePath = findChromium();
  const browser = await chromium.launch({
    ...(executablePath && { executablePath }),
    // Precise numbers for memory, which are otherwise rounded, and garbage collected on demand.
    args: [...chromiumFlags, webgpuFlag, '--enable-blink-features=ForceEagerMeasureMemory'],
  });
  return {
    browser,
    bench: async ({ isolated } = { isolated: false }) => {
      const page = await browser.newPage();
      await page.goto(addressOf(isolated ? servers.isolated : servers.plain));
      await page.waitForFunction(() => 'bench' in globalThis);
      return page;
    },
    product: async (query = '') => {
      const page = await browser.newPage({ viewport: { width: 1280, height: 720 } });
      await page.addInitScript({ path: WATCH });
      await page.goto(addressOf(servers.product) + query);
      return page;
    },
    close: async () => {
      await browser.close();
      await Promise.all(Object.values(servers).map((server) => server.close()));
    },
  };
}
