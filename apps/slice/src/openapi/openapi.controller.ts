import { sliceEndpoints } from '@queunir/contracts/all-endpoints';
import type { Router } from 'express';
import { makeOpenapi } from './make-openapi.ts';

/** Mounts the list of this slice's endpoints; made at the first call. */
export function mountOpenapi(router: Router): void {
  let document: object | null = null;
  router.get('/api/openapi.json', (_req, res) => {
    document ??= makeOpenapi(sliceEndpoints);
    res.set('cache-control', 'no-cache').json(document);
  });
}
