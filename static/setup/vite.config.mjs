// How the page is built so that Forge's rules let it run: relative addresses, nothing inline, everything a file.

import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

export default defineConfig({
  base: './',
  plugins: [react()],
  // Atlaskit asks for these; a browser has no `process`.
  define: {
    'process.env.NODE_ENV': '"production"',
    'process.env.CI': 'undefined',
    'process.env': '{}',
  },
  build: {
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 1000,
  },
});
