import { readFile } from 'node:fs/promises';
import { mostPageBytes } from '@queunir/contracts/page-report/page-report';
import type { PageReport } from '@queunir/reader/mask/read-report';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Caller } from '../testing/caller.ts';
import { startTestSlice, type TestSlice } from '../testing/start-test-slice.ts';

const fixture = new URL('../../../../packages/reader/fixtures/g2-2026-09/person.html', import.meta.url);
let slice: TestSlice;
let owner: Caller;

beforeAll(async () => {
  slice = await startTestSlice();
  owner = await slice.signedIn();
});
afterAll(() => slice.close());

async function send(body: string | Uint8Array, type = 'text/html') {
  const reply = await fetch(`${slice.url}/api/page-report/file`, {
    method: 'POST',
    headers: { cookie: owner.cookie(), 'content-type': type },
    body: body as BodyInit,
  });
  return { status: reply.status, body: await reply.json() };
}

test('a saved page is read as "queunir read-page" reads it, and comes with a masked report', async () => {
  const { status, body } = await send(await readFile(fixture));
  expect(status).toBe(200);
  expect(body).toMatchObject({ phase: 'ready', generation: 'g2', locale: 'en', broken: [] });
  expect(body.chats.map(({ title }: { title: string }) => title)).toContain('Ana Silva');
  expect(body.chat.messages.length).toBeGreaterThan(3);
  const file = JSON.parse(body.file);
  expect(file).toMatchObject({ format: 'queunir-page-report/1', page: { phase: 'ready', generation: 'g2' } });
  expect(file.skeleton.join('')).toContain('cell-frame-title');
  expect(body.file).not.toMatch(/Ana|Silva|Bakers|soon/);
});

test('what is no page, empty, of another type or too large is refused in words', async () => {
  expect((await send('just words')).body.error.code).toBe('page_file_not_html');
  expect((await send('')).body.error).toMatchObject({ message: 'This file is empty.' });
  expect((await send('{}', 'application/json')).status).toBe(415);
  const large = await fetch(`${slice.url}/api/page-report/file`, {
    method: 'POST',
    headers: { cookie: owner.cookie(), 'content-type': 'text/html' },
    body: new Uint8Array(mostPageBytes + 1),
  }).then(
    async (reply) => ({ status: reply.status, code: (await reply.json()).error.code }),
    // The connection may end before the whole file was sent.
    () => ({ status: 413, code: 'too_large' }),
  );
  expect(large).toEqual({ status: 413, code: 'too_large' });
});

test('the page that runs is reported as it is now; while none runs the answer says so', async () => {
  expect((await owner.post('/api/page-report/live')).body.error?.code).toBe('page_not_ready');
  await owner.post('/api/link/accept', { readUnread: 'when-opened' });
  await owner.post('/api/link/start', { line: 'own' });
  const page = slice.pages.at(-1)?.page;
  const read: PageReport['page'] = {
    phase: 'ready',
    generation: 'g1',
    locale: 'pt',
    chats: [],
    archivedUnread: 0,
    chat: null,
    drift: [{ anchor: 'list.grid', reason: 'missing' }],
  };
  if (page)
    page.reported = {
      page: read,
      surfaces: { inSight: ['list'], broken: read.drift },
      masked: { page: read, skeleton: ['<html>'] },
    };
  const { status, body } = await owner.post('/api/page-report/live');
  expect(status).toBe(200);
  expect(body).toMatchObject({ generation: 'g1', broken: [{ anchor: 'list.grid', reason: 'missing' }] });
});
