import tailwindcss from '@tailwindcss/vite';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { firstView } from './vite/first-view.ts';
import { precompress } from './vite/precompress.ts';

/** The app behind the gateway, where people have accounts; without it the app of a single person. */
const isService = process.env.VITE_SAAS === '1';

/** In development `/api` goes to a slice; its address is given as `API_URL`. */
const api = process.env.API_URL ?? 'http://127.0.0.1:3000';

/**
 * Three files, and few steps: a small one that asks for data at once (`early`), libraries that stay as they are for
 * many releases (`base`), and the inbox with all that it stands on (`app`). Text that is packed together packs smaller,
 * and a phone asks once instead of twenty times. The rest is cut where pages load lazily.
 */
const early =
  /apps\/web\/src\/(?:early|early-inbox|kit\/early|kit\/memory|session-address\.\w+|app\/first-texts|app\/texts\/loaders\.\w+|app\/theme|app\/events\/early-stream|app\/events\/shared-stream)\.ts|vite\/preload-helper/;
const libraries =
  /rolldown\/runtime|node_modules\/(?:react|react-dom|scheduler|react-router|i18next|react-i18next|@tanstack\/(?:query-core|react-query|virtual-core|react-virtual)|zod)\//;
/** Words come with their language, and dialogs with Base UI when one opens. */
const inbox =
  /apps\/web\/src\/main|apps\/web\/src\/(?:kit|ui)\/(?!Modal|Confirm|CopyButton|FormFault|QrCode|PasswordMeter|SessionRows|copy-text|device-name|password-strength|save-file|texts|error-texts)|packages\/contracts\/src\/kit\//;

export default defineConfig({
  root: import.meta.dirname,
  plugins: [react(), tailwindcss(), firstView(), precompress()],
  resolve: {
    // Each file of the one edition has its counterpart of the same name in the other (`edition.types.ts`).
    alias: isService ? [{ find: /^(\..*)\.standalone\.(tsx?)$/, replacement: '$1.service.$2' }] : [],
  },
  build: {
    outDir: isService ? 'dist-saas' : 'dist',
    emptyOutDir: true,
    // The HTML asks for the first code itself (`firstView`); what comes later is one file a page.
    modulePreload: false,
    rolldownOptions: {
      output: {
        codeSplitting: {
          groups: [
            { name: 'early', test: early, priority: 3 },
            { name: 'base', test: libraries, priority: 2 },
            { name: 'app', test: inbox, priority: 1 },
          ],
        },
      },
    },
  },
  server: { proxy: { '/api': api } },
  preview: { proxy: { '/api': api } },
});
