import { sliceEndpoints } from '@queunir/contracts/all-endpoints';
import { facePath } from '@queunir/contracts/contacts/contacts';
import { eventsPath } from '@queunir/contracts/events/events';
import { exportPath } from '@queunir/contracts/export/export';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { composeIngest } from './ingest/ingest.compose.ts';
import { startTestSlice, type TestSlice } from './testing/start-test-slice.ts';

let slice: TestSlice;

beforeAll(async () => {
  slice = await startTestSlice({ composeIngest });
});
afterAll(() => slice.close());

const concrete = (path: string) => path.replace(/:\w+/g, '01900000-0000-7000-8000-000000000000');
const guarded = Object.entries(sliceEndpoints).filter(([, { access }]) => access === 'user');

test.each(guarded)('%s is mounted and refuses whoever is not signed in', async (_name, { method, path }) => {
  const reply = await slice.caller().send(method, concrete(path), method === 'GET' ? undefined : {});
  expect([reply.status, reply.body.error?.code]).toEqual([401, 'not_signed_in']);
});

test.each([eventsPath, facePath, exportPath])('%s refuses whoever is not signed in', async (path) => {
  const reply = await slice.caller().get(concrete(path), { cookie: `queunir_session=${'x'.repeat(43)}` });
  expect([reply.status, reply.body.error?.code]).toEqual([401, 'not_signed_in']);
});

test('every public endpoint is mounted', async () => {
  for (const { method, path } of Object.values(sliceEndpoints).filter(({ access }) => access === 'public')) {
    const reply = await slice.caller().send(method, path, method === 'GET' ? undefined : {});
    expect(reply.status, path).not.toBe(404);
  }
});

test('the list of endpoints names each of them', async () => {
  const { body } = await slice.caller().get('/api/openapi.json');
  const paths = body.paths as Record<string, Record<string, unknown>>;
  for (const { method, path } of Object.values(sliceEndpoints)) {
    expect(paths[path.replace(/:(\w+)/g, '{$1}')]).toHaveProperty(method.toLowerCase());
  }
  expect(body.openapi).toBe('3.1.0');
});
