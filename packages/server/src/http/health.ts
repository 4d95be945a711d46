import type { Router } from 'express';

/** Name of a part → resolves when it works, rejects when it does not. */
export type HealthChecks = Readonly<Record<string, () => Promise<void>>>;

/** Mounts `/healthz` (this process answers) and `/readyz` (every part works, else 503 with the names of those that do not). */
export function mountHealth(router: Router, checks: HealthChecks): void {
  router.get('/healthz', (_req, res) => {
    res.set('cache-control', 'no-store').json({ ok: true });
  });
  router.get('/readyz', async (_req, res) => {
    const names = Object.keys(checks);
    const results = await Promise.allSettled(names.map((name) => checks[name]?.()));
    const notReady = names.filter((_name, index) => results[index]?.status === 'rejected');
    const ready = notReady.length === 0;
    res
      .status(ready ? 200 : 503)
      .set('cache-control', 'no-store')
      .json({ ready, notReady });
  });
}
