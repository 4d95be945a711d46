import { defineConfig } from 'vitest/config';

const setup = './packages/server/src/testing/vitest-setup.ts';

/** What is polled for comes at once on a quiet machine; a busy one may take its time. */
const patient = { poll: { timeout: 30_000 } };

export default defineConfig({
  test: {
    maxWorkers: 2,
    projects: [
      {
        test: {
          name: 'parts',
          expect: patient,
          include: ['{apps,packages,tools,bootstrap,bench,e2e}/**/*.test.{ts,tsx}'],
          testTimeout: 60_000,
          hookTimeout: 120_000,
          globalSetup: setup,
        },
      },
      {
        test: {
          name: 'whole',
          expect: patient,
          include: ['e2e/**/*.e2e.ts'],
          testTimeout: 180_000,
          hookTimeout: 180_000,
          globalSetup: [setup, './e2e/src/kit/shared-product.ts'],
          fileParallelism: false,
        },
      },
      {
        test: {
          name: 'long',
          expect: patient,
          include: ['{apps,packages,e2e,bench}/**/*.long.ts'],
          testTimeout: 1_800_000,
          hookTimeout: 300_000,
          globalSetup: setup,
          fileParallelism: false,
        },
      },
    ],
  },
});
