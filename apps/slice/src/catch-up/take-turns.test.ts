import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Candidate, takeTurns } from './take-turns.ts';

const chat = (id: string, lastAt: number | null, triedAt: number | null = null): Candidate => ({
  id,
  lastAt,
  triedAt,
});

describe('the order in which chats are read', () => {
  it('is newest first where none was tried yet', () => {
    expect(takeTurns([chat('old', 1), chat('new', 3), chat('never', null), chat('mid', 2)], 60)).toEqual([
      'new',
      'mid',
      'old',
      'never',
    ]);
  });

  it('takes the newest and who has waited longest in turn', () => {
    const chats = [chat('a', 9, 50), chat('b', 8, 40), chat('c', 2), chat('d', 1, 10)];
    expect(takeTurns(chats, 60)).toEqual(['c', 'a', 'd', 'b']);
    expect(takeTurns(chats, 2)).toEqual(['c', 'a']);
  });

  it('lets every chat have its turn although only one is read at each start and all stay unfinished', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 3 }), (count, perStart) => {
        const chats = Array.from({ length: count }, (_, index) => chat(`c${index}`, 100 - index));
        const seen = new Set<string>();
        let now = 1_000;
        for (let start = 0; start < 2 * count + 2; start += 1) {
          for (const id of takeTurns(chats, 60).slice(0, perStart)) {
            seen.add(id);
            now += 1;
            for (const one of chats) if (one.id === id) one.triedAt = now;
          }
          // The busiest gets news all the time.
          now += 1;
          if (chats[0]) chats[0].lastAt = now;
        }
        expect(seen.size).toBe(count);
      }),
    );
  });
});
