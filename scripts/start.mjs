// @ts-check
/** `npm start`: on a machine with only Node and npm, installs, builds and serves the page. */
import { runMain, Failure } from './failure.mjs';
import { ensurePackages, npm, root } from './packages.mjs';

const HOST = '127.0.0.1';
const FIRST_PORT = 4173;

async function serve() {
  const { preview } = await import('vite');
  // Vite goes on to the next port where one is taken.
  const server = await preview({ root, logLevel: 'warn', preview: { host: HOST, port: FIRST_PORT } });
  const address = server.resolvedUrls?.local[0];
  if (address === undefined) throw new Failure('the server has no address');
  console.log(`\nDistillery is at ${address} (Ctrl-C ends it)`);
}

await runMain('npm start', async () => {
  ensurePackages();
  if (npm(['run', '--silent', 'build']) !== 0) throw new Failure('the page does not build: see above');
  await serve();
});
