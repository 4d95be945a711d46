import fc from 'fast-check';
import { expect, test } from 'vitest';
import { makeMessage } from '../make-message.test-kit.ts';
import {
  appendNewer,
  dropMessage,
  isLocal,
  localId,
  mergeMessage,
  mergeNewest,
  prependOlder,
  settleLocal,
  type ThreadData,
} from './thread-data.ts';

/* A chat as the slice stores it is a row of messages; a thread is a stretch of it, with what is on its way behind. */

const at = (index: number) => new Date(Date.UTC(2026, 2, 1, 10, 0) + index * 60_000).toISOString();
const chat = (count: number) =>
  Array.from({ length: count }, (_, index) =>
    makeMessage(`m${String(index).padStart(3, '0')}`, { sentAt: at(index) }),
  );
const sending = (key: string, text: string) =>
  makeMessage(localId(key), { own: true, text, state: 'queued', sentAt: at(999) });
const ids = (data: ThreadData) => data.messages.map((message) => message.id);

/** The page [from, to) of a chat as the slice answers it. */
const pageOf = (messages: ThreadData['messages'], from: number, to: number): ThreadData => ({
  messages: messages.slice(from, to),
  older: from > 0 ? `before ${from}` : null,
  newer: to < messages.length ? `after ${to}` : null,
});
const stretch = fc
  .tuple(fc.integer({ min: 1, max: 30 }), fc.nat(30), fc.nat(30))
  .map(([count, a, b]) => ({
    count,
    from: Math.min(a, b) % count,
    to: Math.max((Math.max(a, b) % count) + 1, 1),
  }))
  .filter(({ from, to }) => from < to);

test('a stretch that grows by its pages is the chat, whatever the pages overlap', () => {
  fc.assert(
    fc.property(stretch, fc.nat(5), fc.nat(5), ({ count, from, to }, over, under) => {
      const all = chat(count);
      const start = pageOf(all, from, to);
      const upwards = prependOlder(start, pageOf(all, 0, Math.min(to, from + over)));
      const whole = appendNewer(upwards, pageOf(all, Math.max(from, to - under), count));
      expect(ids(whole)).toEqual(all.map(({ id }) => id));
      expect([whole.older, whole.newer]).toEqual([null, null]);
    }),
  );
});

test('the newest page over any stretch leaves a stretch without holes that ends at the newest', () => {
  fc.assert(
    fc.property(stretch, fc.integer({ min: 1, max: 30 }), ({ count, from, to }, size) => {
      const all = chat(count);
      const data = mergeNewest(pageOf(all, from, to), pageOf(all, Math.max(0, count - size), count));
      const shown = ids(data);
      expect(shown).toEqual(all.slice(count - shown.length).map(({ id }) => id));
      expect(data.older === null).toBe(shown.length === count);
    }),
  );
});

test('a page that holds the whole chat is the whole thread: what was removed meanwhile is gone', () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.nat(9)), fc.uniqueArray(fc.nat(9), { minLength: 1 }), (before, after) => {
      const all = chat(10);
      const pick = (places: number[]) => places.toSorted((a, b) => a - b).map((place) => all[place]!);
      const loaded = { messages: [...pick(before), sending('k', 'hi')], older: null, newer: null };
      const data = mergeNewest(loaded, { messages: pick(after), older: null, newer: null });
      expect(ids(data)).toEqual([...pick(after).map(({ id }) => id), 'local:k']);
    }),
  );
});

test('a message that lies further up than what is loaded is left for its page', () => {
  const all = chat(10);
  const data = pageOf(all, 5, 10);
  expect(ids(mergeMessage(data, { ...all[2]!, starred: true }))).toEqual(ids(data));
  const whole = prependOlder(mergeMessage(data, all[2]!), pageOf(all, 0, 5));
  expect(ids(whole)).toEqual(all.map(({ id }) => id));
});

test('at the beginning of a chat an older message that is learned late goes in front', () => {
  const all = chat(4);
  expect(ids(mergeMessage(pageOf(all.slice(1), 0, 3), all[0]!))).toEqual(ids(pageOf(all, 0, 4)));
});

test('messages told in any order and any number of times stand by their time, each once', () => {
  const all = chat(8);
  fc.assert(
    fc.property(
      fc.shuffledSubarray([0, 1, 2, 3, 4, 5, 6, 7], { minLength: 8 }),
      fc.array(fc.nat(7)),
      (order, again) => {
        let data: ThreadData = { messages: [], older: null, newer: null };
        for (const place of [...order, ...again]) data = mergeMessage(data, all[place]!);
        expect(ids(data)).toEqual(all.map(({ id }) => id));
      },
    ),
  );
});

/** One own text from the press of a key to its place in the thread. */
type Step = { kind: 'sent' | 'told' | 'answered' | 'refetched'; which: number };
const step = fc.record<Step>({
  kind: fc.constantFrom('sent', 'told', 'answered', 'refetched'),
  which: fc.nat(2),
});

test('whatever comes first, event, answer or page, every text that was sent is shown once at the end', () => {
  const stored = ['one', 'two', 'ok'].map((text, index) =>
    makeMessage(`s${index}`, { own: true, text, outboxId: `o${index}`, state: 'queued', sentAt: at(index) }),
  );
  fc.assert(
    fc.property(fc.array(step, { maxLength: 12 }), (steps) => {
      let data: ThreadData = { messages: [], older: null, newer: null };
      const sent = new Set<number>();
      const answered = new Set<number>();
      const answer = (which: number) => {
        data = settleLocal(data, String(which), stored[which]!);
        answered.add(which);
      };
      for (const { kind, which } of steps) {
        if (kind === 'sent' && !sent.has(which)) {
          sent.add(which);
          data = { ...data, messages: [...data.messages, sending(String(which), stored[which]!.text)] };
        }
        if (!sent.has(which)) continue;
        if (kind === 'told') data = mergeMessage(data, stored[which]!);
        if (kind === 'answered') answer(which);
        if (kind === 'refetched') {
          const known = [...sent].sort().map((index) => stored[index]!);
          data = mergeNewest(data, { messages: known, older: null, newer: null });
        }
        const words = data.messages.map(({ text }) => text);
        expect(new Set(words).size, 'no text twice').toBe(words.length);
      }
      for (const which of sent) if (!answered.has(which)) answer(which);
      expect(ids(data).sort()).toEqual([...sent].sort().map((index) => `s${index}`));
      expect(data.messages.some(isLocal)).toBe(false);
    }),
  );
});

test('what is dropped is gone, and dropping what is not there changes nothing', () => {
  const data = pageOf(chat(3), 0, 3);
  expect(ids(dropMessage(data, 'm001'))).toEqual(['m000', 'm002']);
  expect(ids(dropMessage(data, 'nowhere'))).toEqual(ids(data));
});
