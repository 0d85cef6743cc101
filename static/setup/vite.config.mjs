// How the page is built so that Forge's rules let it run: relative addresses, nothing inline, everything a file.

import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

/**
 * Atlaskit asks a feature flag client of Atlassian's own products, which nobody here starts: it would answer no to
 * everything, complain on the console and be the largest part of the page. This says no without it.
 */
const noFeatureGates = {
  name: 'no-feature-gates',
  enforce: 'pre',
  resolveId: (id) => (/^@atlaskit\/feature-gate-js-client(\/|$)/.test(id) ? '\0no-feature-gates' : undefined),
  load: (id) =>
    id === '\0no-feature-gates'
      ? `export default {
           initializeCompleted: () => false,
           checkGate: () => false,
           getExperimentValue: (_name, _parameter, usual) => usual,
           getExperiment: () => ({ get: (_name, usual) => usual }),
         };`
      : undefined,
};

/**
 * Zod tries whether it may make functions from text, which Forge's policy forbids and reports. Its setting against that
 * has to stand before the first form is made, in whichever piece of the page that is.
 */
const noEval = {
  name: 'no-eval',
  transform: {
    filter: { id: /\/zod\/v4\/core\/core\.js$/ },
    handler(code) {
      const settings = '__zod_globalConfig = {}';
      if (!code.includes(settings)) throw new Error('Zod keeps its settings elsewhere by now.');
      return { code: code.replace(settings, '__zod_globalConfig = { jitless: true }'), map: null };
    },
  },
};

export default defineConfig({
  base: './',
  plugins: [noFeatureGates, noEval, react()],
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
