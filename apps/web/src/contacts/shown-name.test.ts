import { expect, test } from 'vitest';
import { sayOnce, shownName } from './shown-name.ts';

test('a name stands with its number', () => {
  expect(shownName({ name: 'Ana', phone: '+5511912345678' })).toEqual({
    name: 'Ana',
    phone: '+55 11 91234-5678',
  });
  expect(shownName({ name: 'Ana', phone: null })).toEqual({ name: 'Ana', phone: null });
});

test('who has no name is called by the number, once', () => {
  for (const name of ['+55 11 91234-5678', '+5511912345678', '\u202a+55 11 91234\u20115678\u202c'])
    expect(shownName({ name, phone: '+5511912345678' })).toEqual({ name: '+55 11 91234-5678', phone: null });
  expect(shownName({ name: '+5511912345678', phone: null })).toEqual({
    name: '+55 11 91234-5678',
    phone: null,
  });
});

test('a number that was called by another number shows both', () => {
  const contact = { name: '+55 11 90000-0000', phone: '+5511912345678' };
  expect(shownName(contact)).toEqual({ name: '+55 11 90000-0000', phone: '+55 11 91234-5678' });
});

test('a name may hold digits', () => {
  expect(shownName({ name: 'Padaria 24', phone: null }).name).toBe('Padaria 24');
});

test('of what somebody was seen as, a name that only repeats the number is left out', () => {
  const phone = { kind: 'phone', value: '+5511912345678' };
  const name = { kind: 'title', value: 'Ana' };
  const other = { kind: 'title', value: '+55 11 90000-0000' };
  expect(sayOnce([{ kind: 'title', value: '+55 11 91234-5678' }, phone, name, other])).toEqual([
    phone,
    name,
    other,
  ]);
});
