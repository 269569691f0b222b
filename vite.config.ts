import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

export default defineConfig({
  // Relative addresses: the built page runs from any sub-path of any static host.
  base: './',
  plugins: [react()],
  build: {
    target: 'es2023',
    // Read by .size-limit.js, which holds the limit that matters: that of the scripts needed at the start.
    manifest: true,
    chunkSizeWarningLimit: 600,
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
