import { expect, test } from 'vitest';
import { makeRow } from './make-row.test-kit.ts';
import { previewOf } from './preview-words.ts';

const preview = { text: 'see *you*', own: false, author: null, mediaKind: null, ack: null };

test('a draft is shown by its own text, never by the last message', () => {
  const row = makeRow('a', { draft: true, draftText: 'I will\n*ask*', preview });
  expect(previewOf(row)).toEqual({ kind: 'draft', text: 'I will ask' });
  expect(previewOf({ ...row, draftText: null })).toEqual({ kind: 'draft', text: '' });
});

test('typing goes before a draft, a draft before the last message', () => {
  expect(previewOf(makeRow('a', { typing: 'typing', draft: true, preview })).kind).toBe('typing');
  expect(previewOf(makeRow('a', { draft: true, preview })).kind).toBe('draft');
  expect(previewOf(makeRow('a', { preview }))).toEqual({ kind: 'message', text: 'see you' });
  expect(previewOf(makeRow('a')).kind).toBe('nothing');
});
