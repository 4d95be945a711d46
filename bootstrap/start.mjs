import { runProduct } from './run-product.mjs';

// "npm start": the whole service on embedded parts: gateway, database, slices, web app with accounts.
await runProduct('apps/gateway/src/main.ts', 'service');
