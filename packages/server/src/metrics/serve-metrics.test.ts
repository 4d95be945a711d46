import { expect, test } from 'vitest';
import { createMetrics, serveMetrics } from './serve-metrics.ts';

test('figures are served on a loopback port of their own and nothing else is', async () => {
  const serving = await serveMetrics(createMetrics(), 0);
  const url = `http://127.0.0.1:${serving.port}`;
  expect(await (await fetch(`${url}/metrics`)).text()).toContain('process_resident_memory_bytes');
  expect((await fetch(`${url}/`)).status).toBe(404);
  await serving.close(0);
});
