import { runProduct } from './run-product.mjs';

// "npm run standalone": the single-person mode, without accounts and gateway.
await runProduct('apps/slice/src/standalone.ts', 'standalone');
