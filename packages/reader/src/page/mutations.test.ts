import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fixture } from '../../test/fixtures.ts';
import { type Mutated, type Mutation, mutateAndRead } from '../../test/mutations.ts';
import { type ReaderBrowser, startReaderBrowser } from '../../test/reader-browser.ts';
import type { PageRead } from './read-page.ts';

let browser: ReaderBrowser;
beforeAll(async () => {
  browser = await startReaderBrowser();
});
afterAll(() => browser.close());

const RUNS = 300;

/** Everything on a mutated page that contradicts the page as it was; null contradicts nothing. */
function lies(before: PageRead, after: Mutated<PageRead>): string[] {
  const found: string[] = [];
  const titles = new Set(before.chats.map((row) => row.title));
  for (const row of after.page.chats) if (!titles.has(row.title)) found.push(`row titled ${row.title}`);
  if (after.page.chat && after.page.chat.title !== before.chat?.title)
    found.push(`chat titled ${after.page.chat.title}`);
  const known = new Map(before.chat?.messages.map((message) => [message.key, message]));
  for (const message of after.page.chat?.messages ?? []) {
    const was = known.get(message.key);
    // A changed or doubled id makes a message that was never there: nothing to compare it with.
    if (!was) continue;
    const differs = (field: 'text' | 'own' | 'sentAt' | 'time') =>
      message[field] !== null && message[field] !== was[field];
    if (after.touchedWords !== message.id && differs('text'))
      found.push(`text of ${message.key}: ${message.text}`);
    for (const field of ['own', 'sentAt', 'time'] as const)
      if (differs(field)) found.push(`${field} of ${message.key}: ${message[field]}`);
  }
  return found;
}

const mutation: fc.Arbitrary<Mutation> = fc.record({
  what: fc.constantFrom('remove', 'rename', 'drop', 'double'),
  element: fc.nat(100_000),
  attribute: fc.nat(12),
});

describe('a page that lost, renamed or doubled something', () => {
  it.each(['g2-2026-09/person.html', 'g2-2026-09/kinds.html'])(
    '%s never gives a wrong title, text, direction or time',
    async (name) => {
      await browser.open(fixture(name));
      const before = await browser.run<PageRead>('__queunirReader.readPage()');
      await fc.assert(
        fc.asyncProperty(mutation, async (change) => {
          const after = await browser.run<Mutated<PageRead>>(mutateAndRead(change));
          expect({ done: after.done, lies: lies(before, after) }).toEqual({ done: after.done, lies: [] });
        }),
        { numRuns: RUNS, seed: 20_260_930 },
      );
    },
  );
});
