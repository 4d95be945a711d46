import { expect, test } from 'vitest';
import { parseEvent } from './parse-event.ts';

test('what this version knows is given', () => {
  expect(parseEvent('{"type":"status.changed","more":1}')).toEqual({ type: 'status.changed' });
});

test('unknown events and broken ones are ignored', () => {
  expect(parseEvent('{"type":"something.new","x":1}')).toBeNull();
  expect(parseEvent('not json')).toBeNull();
  expect(parseEvent('{"type":"chat.changed","chatId":"no uuid"}')).toBeNull();
});
