import tailwindcss from '@tailwindcss/vite';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { precompress } from './vite/precompress.ts';

/** In development `/api` goes to a slice; its address is given as `API_URL`. */
const api = process.env.API_URL ?? 'http://127.0.0.1:3000';

/**
 * What every page needs is one file: text that is packed together packs smaller, and a phone asks once instead of
 * twenty times. The rest is cut where pages load lazily.
 */
const libraries =
  /node_modules\/(?:react|react-dom|scheduler|react-router|i18next|react-i18next|@tanstack\/(?:query-core|react-query)|zod)\//;
/** Words come with their language, and dialogs with Base UI when one opens. */
const ownParts =
  /apps\/web\/src\/(?:kit|ui)\/(?!Modal|Confirm|texts|error-texts)|packages\/contracts\/src\/kit\//;
const always = new RegExp(`${libraries.source}|${ownParts.source}`);

export default defineConfig({
  root: import.meta.dirname,
  plugins: [react(), tailwindcss(), precompress()],
  build: {
    outDir: 'dist',
    emptyOutDir: true,
    modulePreload: { polyfill: false },
    rolldownOptions: {
      output: { codeSplitting: { groups: [{ name: 'base', test: always }] } },
    },
  },
  server: { proxy: { '/api': api } },
  preview: { proxy: { '/api': api } },
});
