import { expect, test } from 'vitest';
import type { PhoneMessage } from '../kit/phone.ts';
import { compareThread, type Held } from './compare-thread.ts';

const at = (text: string, more: Partial<PhoneMessage> = {}): PhoneMessage => ({
  key: text,
  from: 'someone',
  text,
  at: 0,
  tick: 'delivered',
  direction: 'in',
  replyTo: null,
  ...more,
});
const own = (text: string, tick: PhoneMessage['tick']) => at(text, { direction: 'out', tick });
const held = (text: string, more: Partial<Held> = {}): Held => ({
  text,
  own: false,
  state: null,
  stateReason: null,
  provisional: false,
  ...more,
});

test('what is the same has no differences, and a tick may lag behind', () => {
  const truth = [at('a'), own('b', 'read')];
  expect(compareThread('Ana', truth, [held('a'), held('b', { own: true, state: 'sent' })])).toEqual([]);
});

test.each<[string, PhoneMessage[], Held[]]>([
  ['missing', [at('a')], []],
  ['there 2 times', [at('a')], [held('a'), held('a')]],
  ['sent twice', [own('a', 'sent'), own('a', 'sent')], [held('a', { own: true, state: 'sent' })]],
  ['known from the list alone', [at('a')], [held('a', { provisional: true })]],
  ['on the wrong side', [at('a')], [held('a', { own: true, state: 'sent' })]],
  ['but at the phone only sent', [own('a', 'sent')], [held('a', { own: true, state: 'delivered' })]],
  ['sent, but unsure', [own('a', 'sent')], [held('a', { own: true, state: 'unsure', stateReason: 'why' })]],
  ['but not at the phone', [], [held('a', { own: true, state: 'sent' })]],
  ['without a reason', [], [held('a', { own: true, state: 'failed' })]],
  ['still queued', [], [held('a', { own: true, state: 'queued' })]],
  ['in the place of', [at('a'), at('b')], [held('b'), held('a')]],
])('"%s" is told', (what, truth, rows) => {
  expect(compareThread('Ana', truth, rows).join('\n')).toContain(what);
});
