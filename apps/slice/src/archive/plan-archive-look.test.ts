import { describe, expect, it } from 'vitest';
import {
  type ArchiveLook,
  type ArchiveSigns,
  type ArchiveStored,
  planArchiveLook,
} from './plan-archive-look.ts';

const minute = 60_000;
const signs = (more: Partial<ArchiveSigns> = {}): ArchiveSigns => ({
  entry: true,
  unread: 0,
  total: 20,
  doubted: false,
  ...more,
});
const stored = (more: Partial<ArchiveStored> = {}): ArchiveStored => ({
  archived: 3,
  unread: 0,
  listed: 20,
  ...more,
});
const looked = (more: Partial<ArchiveSigns> = {}, surplus = 0): ArchiveLook => ({
  signs: signs(more),
  surplus,
  lookedAt: 0,
});

describe('when a page begins', () => {
  it.each([
    ['nothing archived is stored yet', signs(), stored({ archived: 0 }), 'open'],
    ['more is stored than the list has', signs({ total: 19 }), stored(), 'open'],
    ['another number is unread there', signs({ unread: 2 }), stored(), 'open'],
    ['a row may be one of the archived chats', signs({ doubted: true }), stored(), 'open'],
    ['all fits', signs({ unread: 1 }), stored({ unread: 1 }), 'nothing'],
    ['the list does not say how many it has', signs({ total: null }), stored(), 'nothing'],
    ['nothing is archived', signs({ entry: false }), stored({ archived: 0 }), 'nothing'],
    ['the entry has gone', signs({ entry: false }), stored(), 'emptied'],
  ] as const)('%s', (_when, now, known, plan) => {
    expect(planArchiveLook(now, known, null, 0)).toBe(plan);
  });
});

describe('while a page lives', () => {
  it.each([
    ['nothing changes', signs(), stored(), looked(), 'nothing'],
    ['a row leaves the list', signs({ total: 19 }), stored(), looked(), 'open'],
    ['a row comes into the list whose chat is not known', signs({ total: 21 }), stored(), looked(), 'open'],
    ['a new chat comes', signs({ total: 21 }), stored({ listed: 21 }), looked(), 'nothing'],
    ['a deleted chat stays stored', signs({ total: 19 }), stored(), looked({ total: 19 }, 1), 'nothing'],
    ['the entry appears', signs(), stored({ archived: 0 }), looked({ entry: false }), 'open'],
    ['the entry disappears', signs({ entry: false }), stored(), looked(), 'emptied'],
    ['it stays away', signs({ entry: false }), stored(), looked({ entry: false }), 'nothing'],
    ['a row may be an archived chat', signs({ doubted: true }), stored(), looked(), 'open'],
  ] as const)('%s', (_when, now, known, last, plan) => {
    expect(planArchiveLook(now, known, last, minute)).toBe(plan);
  });

  it('another number of unread ones is worth a look every five minutes at most', () => {
    const now = signs({ unread: 1 });
    expect(planArchiveLook(now, stored(), looked(), minute)).toBe('wait');
    expect(planArchiveLook(now, stored(), looked(), 5 * minute)).toBe('open');
    expect(planArchiveLook(now, stored(), { ...looked(), lookedAt: null }, minute)).toBe('open');
  });
});
