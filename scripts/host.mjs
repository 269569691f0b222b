// @ts-check
/** A static server for the built page, which knows nothing but files: as a course's web space would have it. */
import { existsSync, readFileSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join } from 'node:path';
import { gzipSync } from 'node:zlib';

/** @type {Readonly<Record<string, string>>} */
const TYPES = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.webmanifest': 'application/manifest+json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.wasm': 'application/wasm',
  '.woff2': 'font/woff2',
  '.txt': 'text/plain; charset=utf-8',
};
/** What is not packed already. */
const PACKS = new Set(['.html', '.js', '.css', '.json', '.webmanifest', '.svg', '.wasm', '.txt']);

/**
 * Serves `dist/` under a path that begins and ends with a slash, from any free port of this machine.
 *
 * @param {string} prefix
 * @param {(name: string, file: Buffer) => Buffer} change what a file holds before it is sent
 * @returns {Promise<{ address: string, close: () => void }>}
 */
export function host(prefix = '/', change = (_name, file) => file) {
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    const name = pathname.slice(prefix.length) || 'index.html';
    const path = join('dist', name);
    if (!pathname.startsWith(prefix) || !existsSync(path) || !statSync(path).isFile()) {
      response.writeHead(404).end();
      return;
    }
    const type = extname(name);
    const file = change(name, readFileSync(path));
    const packs = PACKS.has(type) && (request.headers['accept-encoding'] ?? '').includes('gzip');
    response.writeHead(200, {
      'content-type': TYPES[type] ?? 'application/octet-stream',
      // The names of assets hold their digest.
      'cache-control': name.startsWith('assets/') ? 'public, max-age=31536000, immutable' : 'no-cache',
      ...(packs && { 'content-encoding': 'gzip' }),
    });
    response.end(packs ? gzipSync(file) : file);
  });
  return new Promise((resolve) => {
    server.listen(0, '127.0.0.1', () => {
      const { port } = /** @type {import('node:net').AddressInfo} */ (server.address());
      resolve({
        address: `http://127.0.0.1:${port}${prefix}`,
        close() {
          server.closeAllConnections();
          server.close();
        },
      });
    });
  });
}
