import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

export default defineConfig({
  // Relative addresses: the built page runs from any sub-path of any static host.
  base: './',
  plugins: [react()],
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
