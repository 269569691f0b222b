import { expect, test } from '@playwright/test';
import { createReadStream, existsSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';
import { exportedResult, run, SMALL } from './page';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
  '.wasm': 'application/wasm',
};

/** A static server that knows nothing but files, with the page in a folder of a folder. */
function host(prefix: string) {
  return createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    const file = join('dist', pathname.slice(prefix.length) || 'index.html');
    if (!pathname.startsWith(prefix) || !existsSync(file) || !statSync(file).isFile()) {
      response.writeHead(404).end();
      return;
    }
    response.writeHead(200, { 'content-type': TYPES[extname(file)] ?? 'application/octet-stream' });
    createReadStream(file).pipe(response);
  });
}

test('the built page runs as static files from a sub-path', async ({ page }) => {
  const server = host('/some/course/');
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const missing: string[] = [];
  page.on('response', (response) => {
    if (response.status() === 404) missing.push(response.url());
  });
  await page.goto(`http://127.0.0.1:${port}/some/course/?${SMALL}`);
  await run(page);
  const result = await exportedResult(page);
  expect(result.testExamples).toBe(10_000);
  expect(result.experiment.preset).toBe('few-labels');
  expect(missing.filter((url) => !url.endsWith('favicon.ico'))).toEqual([]);
  server.closeAllConnections();
  server.close();
});
