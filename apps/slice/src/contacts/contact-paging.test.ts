import { afterAll, beforeAll, expect, test } from 'vitest';
import { row } from '../ingest/testing/feeds.ts';
import { type LinkedSlice, startLinkedSlice } from '../testing/linked-slice.test-kit.ts';

let slice: LinkedSlice;
const names = ['Ana', 'ana', 'ÁNA', 'Bea', 'bea 100%', 'Čeněk', '😀 Shop', 'Zoë', '李雷', '_under_'];

beforeAll(async () => {
  slice = await startLinkedSlice([
    ...names.map((name, index) => row(name, 'hi', `16:${String(index).padStart(2, '0')}`, { group: false })),
    row('Ana', 'another', '15:00', { group: false }),
  ]);
});
afterAll(() => slice.close());

type Shown = { id: string; name: string };
const list = async (query: string) => {
  const { body } = await slice.owner.get(`/api/contacts?${query}`);
  return body as unknown as { contacts: Shown[]; next: string | null };
};
const walk = async (limit: number) => {
  const seen: Shown[] = [];
  for (let cursor: string | null = ''; cursor !== null; ) {
    const { contacts, next }: Awaited<ReturnType<typeof list>> = await list(
      `limit=${limit}${cursor && `&cursor=${cursor}`}`,
    );
    expect(contacts.length).toBeGreaterThan(0);
    seen.push(...contacts);
    cursor = next;
  }
  return seen;
};
const found = async (q: string) =>
  (await list(`q=${encodeURIComponent(q)}`)).contacts.map(({ name }) => name).sort();

test.each([1, 3, 10, 11, 12])(
  'pages of %i give every contact once, also where many are called the same',
  async (limit) => {
    const all = (await list('limit=200')).contacts.map(({ id }) => id);
    expect(new Set(all).size).toBe(11);
    expect((await walk(limit)).map(({ id }) => id)).toEqual(all);
  },
);

test('names are in the order of their letters, whatever their case and accents', async () => {
  const order = (await walk(50)).map(({ name }) =>
    name.toLowerCase().normalize('NFD').replace(/\p{M}/gu, ''),
  );
  const latin = order.filter((name) => /^[a-z]/.test(name));
  expect(latin).toEqual(latin.toSorted());
});

test('a name is found by a part of it, without case and accents, signs of patterns taken literally', async () => {
  expect(await found('ANA')).toEqual(['Ana', 'Ana', 'ana', 'ÁNA']);
  expect(await found('cene')).toEqual(['Čeněk']);
  expect(await found('100%')).toEqual(['bea 100%']);
  expect(await found('%')).toEqual(['bea 100%']);
  expect(await found('_')).toEqual(['_under_']);
  expect(await found('雷')).toEqual(['李雷']);
  expect(await found('😀')).toEqual(['😀 Shop']);
  expect(await found('nobody')).toEqual([]);
});

test('space around what is looked for means nothing, as in the list of chats', async () => {
  expect(await found('  zoë ')).toEqual(['Zoë']);
  expect(await found('   ')).toHaveLength(11);
  const chats = (await slice.owner.get('/api/chats?q=%20zo%C3%AB%20')).body.chats as unknown[];
  expect(chats).toHaveLength(1);
});

test('a contact that gets another name between two pages makes no page fail', async () => {
  const { contacts, next } = await list('limit=4');
  await slice.owner.send('PATCH', `/api/contacts/${contacts.at(-1)?.id}`, { name: 'AAA' });
  const rest = await list(`limit=50&cursor=${next}`);
  expect(rest.contacts.length).toBeGreaterThan(0);
  await slice.owner.send('PATCH', `/api/contacts/${contacts.at(-1)?.id}`, { name: null });
});

test('a name of our own stays through what the page shows, and is given back on demand', async () => {
  const [contact] = (await list('q=zo')).contacts;
  const rename = (name: string | null) => slice.owner.send('PATCH', `/api/contacts/${contact?.id}`, { name });
  expect((await rename('  Zoe the baker ')).body).toMatchObject({ name: 'Zoe the baker', nameByHand: true });
  expect((await rename('   ')).body).toMatchObject({ name: 'Zoë', nameByHand: false });
  expect((await rename(null)).body).toMatchObject({ name: 'Zoë', nameByHand: false });
  expect((await rename('')).status).toBe(400);
  expect((await rename('x'.repeat(201))).status).toBe(400);
  const acts = await slice.database.pool.query(
    `select what, actor_id from act where what = 'contact.renamed'`,
  );
  expect(acts.rows.at(-1)).toEqual({ what: 'contact.renamed', actor_id: slice.database.memberId });
});
