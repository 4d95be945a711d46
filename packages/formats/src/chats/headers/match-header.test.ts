import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { HeaderShape } from './header.types.ts';
import { headerMatcher } from './match-header.ts';
import { fits, readHeader } from './read-header.ts';

const usual = { timeFirst: false, yearFirst: false, seconds: 'either', mostlySeconds: false } as const;
const shapes: HeaderShape[] = (['/', '.', '-'] as const).flatMap((parting) =>
  (['bracket', 'dash', 'colon'] as const).flatMap((wrapper) =>
    [true, false].map((yearFirst) => ({ ...usual, parting, wrapper, yearFirst })),
  ),
);

const part = fc.constantFrom('1', '01', '12', '31', '99', '2024', '24', '024');
const head = fc
  .record({
    open: fc.constantFrom('', '[', '\u200e[', '\u200e', ' '),
    sep: fc.constantFrom('/', '.', '-', ' '),
    date: fc.tuple(part, part, part),
    comma: fc.constantFrom(', ', ' ', ',', '، '),
    time: fc.constantFrom('1:05', '10:05', '10.05', '10:05:09', '25:61', '10:5', '10h05', '٩:٠٥'),
    half: fc.constantFrom(
      '',
      ' AM',
      '\u202fpm',
      ' a.\u202fm.',
      ' p. m.',
      ' P.M.',
      'AM',
      ' م',
      ' Uhr',
      ' xyz',
    ),
    close: fc.constantFrom(' - ', '] ', ']', ': ', ' – ', ' -', '; ', ''),
    rest: fc.constantFrom('Ana: hi', '', '\u200eAna left', '10:05 - x'),
  })
  .map((p) => p.open + p.date.join(p.sep) + p.comma + p.time + p.half + p.close + p.rest);

describe('the quick way to a header', () => {
  it('finds what the thorough way finds, for every shape', () => {
    fc.assert(
      fc.property(head, fc.constantFrom(...shapes), (line, shape) => {
        const thorough = readHeader(line);
        expect(headerMatcher(shape)(line)).toEqual(thorough && fits(thorough, shape) ? thorough : null);
      }),
      { numRuns: 20_000 },
    );
  });

  it('asks for seconds, or for none, when the file does', () => {
    const [plain, long] = ['13/01/24, 10:00 - Ana: a', '13/01/24, 10:00:01 - Ana: a'];
    const match = (seconds: HeaderShape['seconds']) =>
      [plain, long].map(
        (line) => headerMatcher({ ...usual, wrapper: 'dash', parting: '/', seconds })(line!) !== null,
      );
    expect([match('always'), match('never'), match('either')]).toEqual([
      [false, true],
      [true, false],
      [true, true],
    ]);
  });

  it('is no way for lines that only begin like one', () => {
    const match = headerMatcher({ ...usual, wrapper: 'dash', parting: '/' });
    for (const line of [
      '1. milk',
      '2024 was good',
      '12/01/24 we meet',
      '[12/01/24, 10:00] Ana: a',
      '',
      '1'.repeat(200),
    ])
      expect(match(line)).toBeNull();
  });
});
