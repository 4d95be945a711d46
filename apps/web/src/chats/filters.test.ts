import { chatFilter } from '@queunir/contracts/chats/chats';
import { expect, test } from 'vitest';
import { filters, offeredFilters } from './filters.ts';

test('every filter that the slice knows has its place', () => {
  expect([...filters].sort()).toEqual([...chatFilter.options].sort());
});

test('"archived" is offered where something archived is known, or stands chosen in the address', () => {
  expect(offeredFilters('all', false)).not.toContain('archived');
  expect(offeredFilters('all', true)).toEqual(filters);
  expect(offeredFilters('archived', false)).toEqual(filters);
});
