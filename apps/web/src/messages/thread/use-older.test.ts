import { expect, test } from 'vitest';
import { ApiError } from '../../kit/api-error.ts';
import { historyState } from './use-older.ts';

const quiet = { isPending: false, error: null };
const end = { messages: [], older: null, newer: null };

test('what is stored comes before what WhatsApp would have to be asked for', () => {
  expect(historyState({ ...end, older: 'cursor' }, 'all', { ...quiet, isPending: true })).toBe('stored');
  expect(historyState(end, 'part', { ...quiet, isPending: true })).toBe('asking');
});

test('the beginning is only said when the page said it', () => {
  expect(historyState(end, 'all', quiet)).toBe('all');
  expect(historyState(end, 'part', { ...quiet, data: { history: 'all' } })).toBe('all');
  expect(historyState(end, 'part', { ...quiet, data: { history: 'part' } })).toBe('askable');
  expect(historyState(undefined, 'nothing', quiet)).toBe('askable');
});

test('a page that cannot show more is away, and can be asked again', () => {
  expect(historyState(end, 'part', { ...quiet, data: { history: 'unavailable' } })).toBe('away');
  expect(historyState(end, 'part', { ...quiet, error: new ApiError('page_not_ready', 'away', 409) })).toBe(
    'away',
  );
});
