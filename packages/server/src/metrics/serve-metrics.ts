import type { RequestListener } from 'node:http';
import { collectDefaultMetrics, Registry } from 'prom-client';
import { type Listening, listen } from '../http/listen.ts';

/** Makes a registry with the figures that Node gives of itself. */
export function createMetrics(): Registry {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  return registry;
}

/** Serves `/metrics` on a loopback port of its own, so that no public address ever shows it. */
export async function serveMetrics(registry: Registry, port: number): Promise<Listening> {
  const answer: RequestListener = (req, res) => {
    if (req.url !== '/metrics') return void res.writeHead(404).end();
    registry.metrics().then(
      (text) => res.writeHead(200, { 'content-type': registry.contentType }).end(text),
      () => res.writeHead(500).end(),
    );
  };
  return listen(answer, { host: '127.0.0.1', port });
}
