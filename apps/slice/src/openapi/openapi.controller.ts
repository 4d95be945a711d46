import { sliceEndpoints } from '@queunir/contracts/all-endpoints';
import { facePath } from '@queunir/contracts/contacts/contacts';
import { eventsPath } from '@queunir/contracts/events/events';
import { exportPath } from '@queunir/contracts/export/export';
import { makeOpenapi } from '@queunir/server/openapi/make-openapi';
import type { Router } from 'express';

const others = [
  {
    path: eventsPath,
    name: 'streamEvents',
    summary: 'Live facts (SSE); resumes by Last-Event-ID.',
    type: 'text/event-stream',
  },
  { path: facePath, name: 'getFace', summary: 'A picture as WhatsApp rendered it.', type: 'image/png' },
  { path: exportPath, name: 'exportAll', summary: 'Everything that is stored.', type: 'application/zip' },
];

/** Mounts the list of this slice's endpoints; made at the first call. */
export function mountOpenapi(router: Router): void {
  let document: object | null = null;
  router.get('/api/openapi.json', (_req, res) => {
    document ??= makeOpenapi('Queunir slice', sliceEndpoints, others);
    res.set('cache-control', 'no-cache').json(document);
  });
}
