import type { JournalEntry } from '@queunir/contracts/admin/journal';
import { QueryClient } from '@tanstack/react-query';
import { beforeAll, describe, expect, it } from 'vitest';
import { enService } from '../../app/texts/service/en.ts';
import { draw, speak, wordsOf } from '../../kit/draw.test-kit.tsx';
import { makeSlice } from '../make-slice.test-kit.ts';
import { adminErrorsEn, adminTextsEn } from '../texts/en.ts';
import { FactMarks } from './FactMarks.tsx';
import { JournalRow } from './JournalRow.tsx';
import { SliceActs } from './SliceActs.tsx';
import { SliceAlerts } from './SliceAlerts.tsx';
import { SliceCards } from './SliceCards.tsx';
import { SlicesEmpty } from './SlicesEmpty.tsx';
import { SliceTable } from './SliceTable.tsx';

beforeAll(() =>
  speak('en', { ...enService, admin: adminTextsEn, errors: { ...enService.errors, ...adminErrorsEn } }),
);

const buttons = (html: string) =>
  [...html.matchAll(/<button[^>]*>.*?<\/button>/gs)].map(([button]) => ({
    name: wordsOf(button),
    // Its own attribute, not the class of what is disabled.
    on: !/ disabled=""/.test(button),
  }));
const offered = (html: string) =>
  buttons(html)
    .filter(({ on }) => on)
    .map(({ name }) => name);

describe('the facts of a slice', () => {
  it('are four, each in words of its own', () => {
    const facts = { ...makeSlice().facts!, answers: false, eventsFlowing: null };
    const html = draw(<FactMarks facts={facts} />);
    expect(html.match(/data-fact=/g)).toHaveLength(4);
    expect(wordsOf(html)).toBe(
      'The process runs It does not answer The page is linked Whether events flow is not known',
    );
  });

  it('are not known where they are of an earlier life, or nothing was checked', () => {
    for (const facts of [null, { ...makeSlice().facts!, current: false }])
      expect(draw(<FactMarks facts={facts} />).match(/data-holds="null"/g)).toHaveLength(4);
  });
});

describe('the list of slices', () => {
  const rows = [
    makeSlice(),
    makeSlice({ number: 8, state: 'failed', gaveUp: true, reason: 'ended with status 137', facts: null }),
    makeSlice({ number: 9, state: 'stopped', wanted: 'asleep', owner: null, inPool: true }),
  ];

  it('says the same in the table and on cards', () => {
    for (const list of [<SliceTable key="t" rows={rows} />, <SliceCards key="c" rows={rows} />]) {
      const words = wordsOf(draw(list));
      for (const said of ['Ana', 'ana@example.com', '212 MB of 400 MB', 'Running', 'Asleep', 'In the pool'])
        expect(words).toContain(said);
      expect(words).toContain('Given up on. ended with status 137');
    }
  });

  it('offers the one thing that helps where it is empty', () => {
    expect(offered(draw(<SlicesEmpty filtered />))).toEqual(['Clear the filters']);
    expect(draw(<SlicesEmpty filtered={false} />)).toContain('href="/admin/users?show=invitations"');
  });
});

describe('what can be done with a slice', () => {
  const acts = (changes: Parameters<typeof makeSlice>[0]) =>
    draw(<SliceActs slice={makeSlice(changes)} />, { client: new QueryClient() });

  it('is what the gateway says, and the buttons stay where they are', () => {
    const running = acts({});
    const stopped = acts({ state: 'stopped', wanted: 'stopped', may: ['start', 'delete'] });
    expect(offered(running)).toEqual(['Restart', 'Stop', 'Delete']);
    expect(offered(stopped)).toEqual(['Start', 'Delete']);
    expect(buttons(running).map(({ name }) => name)).toEqual(buttons(stopped).map(({ name }) => name));
  });

  it('is waking where it sleeps, and restoring where it is in the trash', () => {
    expect(offered(acts({ state: 'stopped', wanted: 'asleep', may: ['start'] }))).toEqual(['Wake']);
    const trashed = acts({
      ...{ state: 'trashed', wanted: 'deleted', may: ['restore'] },
      deletedForGoodAt: '2126-03-01T10:00:00Z',
    });
    expect(offered(trashed)).toEqual(['Restore']);
    expect(wordsOf(trashed)).toContain('It is deleted for good Mar 1, 2126');
  });

  it('is said with what went wrong, once', () => {
    const alert = {
      ...{ id: 'a', slice: 7, kind: 'silent', words: 'has not answered 3 checks in a row' },
      ...{ openedAt: '2026-03-01T10:00:00Z', closedAt: null },
    };
    const words = wordsOf(
      draw(
        <SliceAlerts
          slice={makeSlice({ alerts: [alert], problem: alert.words, gaveUp: true, failures: 5 })}
        />,
      ),
    );
    expect(words).toContain('It failed 5 times and is not tried again by itself.');
    expect(words.match(/has not answered/g)).toHaveLength(1);
    expect(draw(<SliceAlerts slice={makeSlice()} />)).toBe('');
  });
});

describe('an entry of the journal', () => {
  const entry: JournalEntry = {
    ...{ id: 1, at: '2026-03-01T10:00:00Z', kind: 'slice.wanted', slice: 7, workspaceId: null },
    ...{ userId: null, userEmail: null, actorId: 'o', actorEmail: 'olga@example.com' },
    ...{ from: 'running', to: 'stopped', reason: 'A pause.', details: [] },
    actor: 'operator',
  };
  const words = (changes: Partial<JournalEntry>) =>
    wordsOf(draw(<JournalRow entry={{ ...entry, ...changes }} withSlice />));

  it('says what happened, to what, who did it and why', () => {
    expect(words({})).toMatch(/Wanted otherwise Slice 7 running to stopped olga@example.com: A pause\.$/);
  });

  it('is shown by its own name where a newer gateway tells of something unknown', () => {
    expect(words({ kind: 'slice.teleported', actorEmail: null })).toContain('slice.teleported');
    expect(words({ actor: 'monitor', actorEmail: null, reason: null })).toMatch(/Monitor$/);
  });
});
