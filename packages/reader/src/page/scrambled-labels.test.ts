import { readdirSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fixture } from '../../test/fixtures.ts';
import { type ReaderBrowser, startReaderBrowser } from '../../test/reader-browser.ts';
import { scrambleLabels } from '../../test/scramble.ts';
import { WHOLE_PAGES } from '../../test/whole-pages.ts';
import type { PhaseRead } from '../feed.ts';
import type { PageRead } from './read-page.ts';

let browser: ReaderBrowser;
beforeAll(async () => {
  browser = await startReaderBrowser();
});
afterAll(() => browser.close());

type Thing = Readonly<Record<string, unknown>>;

/** What only words tell: these kinds, and what someone does right now. */
const WORDED_KINDS = ['sticker', 'pending', 'call', 'view-once', 'live-location'];
const RIGHT_NOW = ['typing', 'recording', 'draft'];

function differences(name: string, before: Thing, after: Thing): string[] {
  return Object.keys(before)
    .filter((field) => JSON.stringify(before[field]) !== JSON.stringify(after[field]))
    .filter((field) => !isKnownLoss(field, before, after))
    .map((field) => `${name} ${field}: ${JSON.stringify(before[field])} → ${JSON.stringify(after[field])}`);
}

// Null, or "not told" where a field has no null; and WhatsApp's own lines are quoted as they stand.
function isKnownLoss(field: string, before: Thing, after: Thing): boolean {
  const worded = WORDED_KINDS.includes(String(before.kind));
  if (field === 'ack') return after.ack === null;
  if (field === 'kind') return worded && after.kind === 'unsupported';
  if (RIGHT_NOW.includes(field)) return after.preview === null && after.previewAuthor === null;
  if (field === 'preview')
    return before.draft === true ? after.preview === null : before.mediaKind === 'deleted';
  if (field === 'text' && before.kind === 'system') return true;
  return worded && after[field] === null;
}

const PHASES = readdirSync(fixture('phases')).sort();
/** Screens that nothing but their words tells. A popup over the open page leaves it as what it is: open. */
const WORDED_PHASES: Readonly<Record<string, string>> = {
  'code-expired.html': 'unknown',
  'logging-out.html': 'unknown',
  'number.html': 'unknown',
  'old-browser.html': 'unknown',
  'open-elsewhere.html': 'ready',
};

describe('a page whose every label is in an unknown language', () => {
  it.each(WHOLE_PAGES)('$name', async ({ html }) => {
    await browser.openHtml(html);
    const before = await browser.run<PageRead>('__queunirReader.readPage()');
    await browser.run(scrambleLabels);
    const after = await browser.run<PageRead>('__queunirReader.readPage()');
    const found = [
      ...before.chats.flatMap((row, index) => differences(`row ${row.title}`, row, after.chats[index] ?? {})),
      ...(before.chat?.messages ?? []).flatMap((message, index) =>
        differences(
          `message ${message.key.slice(0, 24)} ${message.kind}`,
          message,
          after.chat?.messages[index] ?? {},
        ),
      ),
    ];
    expect(found).toEqual([]);
    const lost = JSON.stringify(before.chat?.messages) !== JSON.stringify(after.chat?.messages);
    if (lost && before.drift.length === 0) expect(after.drift).not.toEqual([]);
    expect({ phase: after.phase, title: after.chat?.title }).toEqual({
      phase: before.phase,
      title: before.chat?.title,
    });
  });

  it.each(PHASES)('%s shows its phase, or none', async (name) => {
    await browser.open(fixture(`phases/${name}`));
    const before = await browser.run<PhaseRead>('__queunirReader.readPhase()');
    await browser.run(scrambleLabels);
    const after = await browser.run<PhaseRead>('__queunirReader.readPhase()');
    const told = WORDED_PHASES[name] ?? before.phase;
    expect(after).toMatchObject({
      phase: told,
      qr: before.qr,
      qrExpired: before.qrExpired,
      code: before.code,
    });
    expect([before.codeNumber, null]).toContain(after.codeNumber);
  });
});
