import react from '@vitejs/plugin-react';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { defineConfig, type Plugin } from 'vite';
import { VitePWA, type VitePWAOptions } from 'vite-plugin-pwa';

/** The installed page, and the service worker that keeps all of it. */
const offline: Partial<VitePWAOptions> = {
  registerType: 'prompt',
  // `src/app/offline.ts` registers it once the first view stands.
  injectRegister: false,
  manifest: {
    name: 'Distillery',
    short_name: 'Distillery',
    description: 'Knowledge distillation by doing it: networks that train in this tab, with a network or without.',
    lang: 'en',
    categories: ['education'],
    start_url: '.',
    scope: '.',
    display: 'standalone',
    theme_color: '#ffffff',
    background_color: '#f4f6f8',
    icons: [
      { src: 'icon-192.png', sizes: '192x192', type: 'image/png' },
      { src: 'icon-512.png', sizes: '512x512', type: 'image/png' },
      { src: 'icon-maskable-512.png', sizes: '512x512', type: 'image/png', purpose: 'maskable' },
    ],
  },
  workbox: {
    globPatterns: ['**/*.{html,js,css,wasm,woff2,svg,png,json,bin}'],
    // A picture for link previews and the README.
    globIgnores: ['preview.png'],
    maximumFileSizeToCacheInBytes: 2 ** 22,
    inlineWorkboxRuntime: true,
    // Without a second visit the page that is open is served from what was kept, too.
    clientsClaim: true,
    // Settings stand in the query, and are none of the server's business.
    ignoreURLParametersMatching: [/./],
    // Every other address below the page is that of a file.
    navigateFallback: null,
    manifestTransforms: [
      // What was damaged on its way must not be kept: no retry would get past it.
      (entries) => ({
        manifest: entries.map((entry) =>
          entry.url.endsWith('.bin') ? { ...entry, integrity: digest(entry.url) } : entry,
        ),
      }),
    ],
  },
};

function digest(url: string): string {
  return `sha256-${createHash('sha256')
    .update(readFileSync(`dist/${url}`))
    .digest('base64')}`;
}

/**
 * Link previews want the whole address of their picture, which only whoever hosts the page knows: `SITE`, such as
 * `https://example.org/distillery/`. Without it the picture has its relative address, which some programs take.
 */
function previews(site: string | undefined): Plugin {
  return {
    name: 'previews',
    transformIndexHtml: (html) =>
      site === undefined
        ? html
        : html.replace('content="preview.png"', `content="${new URL('preview.png', site).href}"`),
  };
}

/** The letters of the first view in most languages; those of others are fetched when they are written. */
const LETTERS = /source-sans-3-latin-wght-normal.*\.woff2$/;

/** Asks for the script once the first picture is drawn, which a window that nobody sees never is. */
function afterPicture(address: string): string {
  return `<script>
      {
        const begin = () => {
          document.head.append(Object.assign(document.createElement('script'), { type: 'module', src: "${address}" }));
        };
        if (document.hidden) begin();
        else requestAnimationFrame(() => setTimeout(begin));
      }
    </script>`;
}

/**
 * Lets the splash be drawn before the page's style is here: as one for print it holds up nothing, and once it is here it is one
 * for all. It stays the first of all styles; `src/main.tsx` waits for it. Letters are fetched at once, so that none changes under
 * the reader, and the script, which can do nothing without style, letters and recording, comes after them and the splash.
 */
const splashFirst: Plugin = {
  name: 'splash-first',
  apply: 'build',
  transformIndexHtml: {
    order: 'post',
    handler: (html, { bundle = {} }) => {
      const letters = Object.keys(bundle).filter((file) => LETTERS.test(file));
      return {
        html: html
          .replace('<link rel="stylesheet"', `<link rel="stylesheet" media="print" onload="this.media = 'all'"`)
          .replace(/<script type="module"[^>]* src="([^"]+)"><\/script>/, (_, address: string) =>
            afterPicture(address),
          ),
        tags: letters.map((file) => ({
          tag: 'link',
          attrs: { rel: 'preload', href: `./${file}`, as: 'font', type: 'font/woff2', crossorigin: true },
          injectTo: 'head',
        })),
      };
    },
  },
};

export default defineConfig({
  // Relative addresses: the built page runs from any sub-path of any static host.
  base: './',
  plugins: [react(), VitePWA(offline), previews(process.env['SITE']), splashFirst],
  build: {
    target: 'es2023',
    // The limit that matters, that of the scripts needed at the start, stands in .size-limit.js.
    chunkSizeWarningLimit: 600,
    rolldownOptions: {
      output: {
        // One file for all that the first view needs: many small ones are packed worse, and are fetched one after the other.
        codeSplitting: { groups: [{ name: 'first-view', tags: ['$initial'] }] },
      },
    },
  },
  worker: {
    format: 'es',
    rolldownOptions: {
      output: {
        // Named for .size-limit.js.
        entryFileNames: 'assets/worker-[name]-[hash].js',
      },
    },
  },
});
