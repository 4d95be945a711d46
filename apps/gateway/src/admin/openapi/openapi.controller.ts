import { adminEventsPath, adminOpenapiPath } from '@queunir/contracts/admin/events';
import { allGatewayEndpoints } from '@queunir/contracts/all-gateway-endpoints';
import { makeOpenapi } from '@queunir/server/openapi/make-openapi';
import type { Router } from 'express';

const others = [
  {
    path: adminEventsPath,
    name: 'streamAdminEvents',
    summary: 'Live facts for operators (SSE); resumes by Last-Event-ID.',
    type: 'text/event-stream',
  },
];

/** Mounts the list of the gateway's endpoints, which is no secret, as a slice's is none; made at the first call. */
export function mountGatewayOpenapi(router: Router): void {
  let document: object | null = null;
  router.get(adminOpenapiPath, (_req, res) => {
    document ??= makeOpenapi('Queunir gateway', allGatewayEndpoints, others);
    res.set('cache-control', 'no-cache').json(document);
  });
}
