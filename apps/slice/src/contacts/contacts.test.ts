import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Caller } from '../testing/caller.ts';
import { startTestSlice, type TestSlice } from '../testing/start-test-slice.ts';

let slice: TestSlice;
let owner: Caller;
let lineId: string;

beforeEach(async () => {
  slice = await startTestSlice();
  owner = await slice.signedIn();
  await slice.slice.runner.start('own');
  lineId = slice.slice.runner.shown()?.id ?? '';
});
afterEach(() => slice.close());

async function addContact(name: string, line = lineId): Promise<string> {
  const { db } = slice.database;
  const { id } = await db
    .insertInto('contact')
    .values({ line_id: line, name })
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}

async function addIdentity(contactId: string, kind: string, value: string): Promise<void> {
  const row = { line_id: lineId, contact_id: contactId, kind, value, source: 'list' };
  await slice.database.db.insertInto('identity').values(row).execute();
}

type Page = { contacts: { id: string; name: string }[]; next: string | null };
const list = async (query = '') => (await owner.get(`/api/contacts${query}`)).body as unknown as Page;

test('contacts come by name, whatever the case and accents', async () => {
  for (const name of ['zoe', 'Ána', 'Bruno', 'ana']) await addContact(name);
  const names = (await list()).contacts.map(({ name }) => name);
  expect(names.slice(0, 2).sort()).toEqual(['ana', 'Ána']);
  expect(names.slice(2)).toEqual(['Bruno', 'zoe']);
});

test('pages go on by key and show each namesake once', async () => {
  for (let n = 0; n < 7; n += 1) await addContact('Maria');
  const seen: string[] = [];
  let cursor = '';
  do {
    const page = await list(`?limit=3${cursor}`);
    seen.push(...page.contacts.map(({ id }) => id));
    cursor = page.next ? `&cursor=${page.next}` : '';
  } while (cursor !== '');
  expect(new Set(seen).size).toBe(7);
  expect(seen).toHaveLength(7);
});

test('a position that does not exist is refused', async () => {
  for (const cursor of ['x', '01900000-0000-7000-8000-000000000000']) {
    expect((await owner.get(`/api/contacts?cursor=${cursor}`)).body.error?.code).toBe('cursor_invalid');
  }
});

test('signs that mean something to SQL are found as they stand', async () => {
  await addContact('100% wool_shop');
  await addContact('1000 things');
  expect((await list('?q=0%25')).contacts.map(({ name }) => name)).toEqual(['100% wool_shop']);
  expect((await list('?q=L_S')).contacts).toHaveLength(1);
  expect((await list('?q=%5C')).contacts).toEqual([]);
});

test('merged contacts and those of another line are not in the list', async () => {
  const [kept, merged] = [await addContact('Kept'), await addContact('Merged')];
  await slice.database.db
    .insertInto('contact_redirect')
    .values({ from_contact_id: merged, to_contact_id: kept, actor: 'user' })
    .execute();
  const other = await slice.database.db
    .insertInto('line')
    .values({ workspace_id: slice.database.workspaceId, kind: 'own', number: '+1' })
    .returning('id')
    .executeTakeFirstOrThrow();
  const foreign = await addContact('Foreign', other.id);
  expect((await list()).contacts.map(({ name }) => name)).toEqual(['Kept']);
  expect((await owner.get(`/api/contacts/${foreign}`)).status).toBe(404);
});

test('one contact shows every identity and its phone', async () => {
  const id = await addContact('Ana');
  await addIdentity(id, 'phone', '+5511912345678');
  await addIdentity(id, 'title', 'Ana Silva');
  const { body } = await owner.get(`/api/contacts/${id}`);
  expect(body.contact).toMatchObject({ name: 'Ana', phone: '+5511912345678', chatIds: [], face: null });
  const kinds = (body.identities as { kind: string }[]).map(({ kind }) => kind);
  expect(kinds.sort()).toEqual(['phone', 'title']);
});

test('a name of our own can be given and taken back', async () => {
  const id = await addContact('Ana Silva');
  await addIdentity(id, 'push-name', '~ana');
  await addIdentity(id, 'title', 'Ana Silva');
  const given = await owner.send('PATCH', `/api/contacts/${id}`, { name: '  Ana from the market ' });
  expect(given.body).toMatchObject({ name: 'Ana from the market', nameByHand: true });
  const back = await owner.send('PATCH', `/api/contacts/${id}`, { name: null });
  expect(back.body).toMatchObject({ name: 'Ana Silva', nameByHand: false });
  const { rows } = await slice.database.pool.query(
    `select count(*) as n from event where body->>'contactId' = $1`,
    [id],
  );
  expect(rows[0].n).toBe(2);
});

test('a face is given as it is stored, for ever, to members only', async () => {
  const png = Buffer.from('89504e470d0a1a0a', 'hex');
  const { id } = await slice.database.db
    .insertInto('face')
    .values({ line_id: lineId, sha256: Buffer.from('00', 'hex'), png })
    .returning('id')
    .executeTakeFirstOrThrow();
  const reply = await owner.get(`/api/faces/${id}`);
  expect(reply.headers.get('content-type')).toBe('image/png');
  expect(reply.headers.get('cache-control')).toBe('private, max-age=31536000, immutable');
  expect((await slice.caller().get(`/api/faces/${id}`)).status).toBe(401);
  expect((await owner.get('/api/faces/nonsense')).status).toBe(404);
});
