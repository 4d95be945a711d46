import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { bubble, chatRead, row } from '../ingest/testing/feeds.ts';
import { type SliceHttp, serveSliceRoom } from '../ingest/testing/slice-http.ts';
import { openSliceRoom, type SliceRoom } from '../ingest/testing/slice-room.ts';
import { excerpt, wordsOf } from './excerpt.ts';

let slice: SliceRoom;
let http: SliceHttp;
beforeEach(async () => {
  slice = await openSliceRoom();
  http = await serveSliceRoom(slice);
  await slice.list([
    row('João Silva', 'até amanhã', '17:14', { selected: true }),
    row('Bea', 'new', '17:10', { unread: 4 }),
  ]);
  await slice.chat(
    chatRead('João Silva', [
      bubble('K1', 'O preço é 100% justo', '2026-09-30T17:10'),
      bubble('K2', 'Encontro às oito na praça', '2026-09-30T17:12'),
      bubble('K3', 'até amanhã', '2026-09-30T17:14'),
      bubble('S1', 'Messages are end-to-end encrypted.', null, { kind: 'system', own: null }),
    ]),
  );
});
afterEach(async () => {
  await http.close();
  await slice.close();
});
const find = async (q: string) => {
  const { body } = await http.get(`/api/search?q=${encodeURIComponent(q)}`);
  return body.messages.map(({ excerpt: text }: { excerpt: string }) => text);
};

describe('search', () => {
  it('finds messages without case and accents, newest first', async () => {
    expect(await find('AMANHA')).toEqual(['até amanhã']);
    expect(await find('preco')).toEqual(['O preço é 100% justo']);
    expect(await find('a')).toContain('até amanhã');
  });

  it('finds the beginning of words by two letters, and a quoted phrase as it stands', async () => {
    expect(await find('pr')).toEqual(['Encontro às oito na praça', 'O preço é 100% justo']);
    expect(await find('"oito na praça"')).toEqual(['Encontro às oito na praça']);
  });

  it('takes signs of patterns literally', async () => {
    expect(await find('100%')).toEqual(['O preço é 100% justo']);
    expect(await find('p_aça')).toEqual([]);
  });

  it('finds chats by title and says how many chats were not read', async () => {
    const { body } = await http.get('/api/search?q=joao');
    expect(body.chats.map(({ title }: { title: string }) => title)).toEqual(['João Silva']);
    expect(body.notRead).toBe(1);
  });

  it('finds no system line', async () => {
    expect(await find('encrypted')).toEqual([]);
  });
});

describe('an excerpt', () => {
  it('shows the words in a stretch of a long text', () => {
    const text = `${'x '.repeat(200)}the Préço is here ${'y '.repeat(200)}`;
    const shown = excerpt(text, 'preco');
    expect(shown).toContain('Préço');
    expect(shown.length).toBeLessThanOrEqual(162);
    expect(shown.startsWith('…') && shown.endsWith('…')).toBe(true);
  });

  it('leaves a short text as it is, on one line', () => {
    expect(excerpt('two\nlines', 'two')).toBe('two lines');
  });

  it('takes outer quotes off what was asked for', () => {
    expect(wordsOf(' “a phrase” ')).toBe('a phrase');
  });
});
