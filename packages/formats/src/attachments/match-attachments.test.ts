import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { matchAttachments } from './match-attachments.ts';

const files = (...names: string[]) => names.map((name) => ({ name }));

function matched(names: string[], entries: string[]) {
  const { found, missing, orphans } = matchAttachments(names, files(...entries));
  const pairs = [...found].map(([name, { file, by }]) => [name, file.name, by]);
  return { pairs, missing, orphans: orphans.map(({ name }) => name) };
}

describe('matching attachments to the files of a zip', () => {
  it('takes the exact name, and says what is missing and what nobody named', () => {
    expect(matched(['a.jpg', 'gone.jpg'], ['a.jpg', 'extra.jpg'])).toEqual({
      pairs: [['a.jpg', 'a.jpg', 'exact']],
      missing: ['gone.jpg'],
      orphans: ['extra.jpg'],
    });
  });

  it('knows letters with marks in one character and in several', () => {
    const name = '00000004-Štípek.pdf'.normalize('NFC');
    expect(matched([name], [name.normalize('NFD')]).pairs).toEqual([
      [name, name.normalize('NFD'), 'composed'],
    ]);
  });

  it.each([
    ['Fotografía.JPG', 'Fotografia.jpg'],
    ['AUD-20240101-WA0003.', 'AUD-20240101-WA0003'],
    ['contract.pdf.pdf', 'contract.pdf'],
    ['Plan 1/2.pdf', 'Plan 1_2.pdf'],
    ['\u200ePlan\u00a02.pdf', 'Plan 2.pdf'],
  ])('finds %j as %j', (name, entry) => {
    expect(matched([name], [entry]).pairs).toEqual([[name, entry, 'folded']]);
  });

  it.each([
    ['00000012-My long document.pdf', '00000012-My long docu.pdf'],
    ['IMG-20240101-WA0007.jpg', 'IMG-20240101-WA0007 (1).jpeg'],
  ])('finds %j by its number as %j', (name, entry) => {
    expect(matched([name], [entry]).pairs).toEqual([[name, entry, 'sequence']]);
  });

  it('guesses between two files in no form but the exact one', () => {
    expect(matched(['PLAN.pdf'], ['Plan.pdf', 'plan.pdf'])).toMatchObject({
      pairs: [],
      missing: ['PLAN.pdf'],
    });
    expect(matched(['plan.pdf'], ['Plan.pdf', 'plan.pdf']).pairs).toEqual([
      ['plan.pdf', 'plan.pdf', 'exact'],
    ]);
  });

  it('never gives a file that a closer name has taken to a looser one', () => {
    expect(matched(['plan.pdf', 'PLAN.pdf'], ['plan.pdf'])).toEqual({
      pairs: [['plan.pdf', 'plan.pdf', 'exact']],
      missing: ['PLAN.pdf'],
      orphans: [],
    });
  });

  it('accounts for every name and every file, whatever they are called', () => {
    const name = fc.oneof(
      fc.string({ unit: 'grapheme' }),
      fc.string({ unit: 'binary' }),
      fc.constantFrom('a', 'A', 'á'),
    );
    fc.assert(
      fc.property(fc.array(name), fc.array(name), (names, entries) => {
        const all = files(...entries);
        const { found, missing, orphans } = matchAttachments(names, all);
        expect(new Set([...found.keys(), ...missing])).toEqual(new Set(names));
        const taken = new Set([...found.values()].map(({ file }) => file));
        expect(taken.size + orphans.length).toBe(all.length);
      }),
    );
  });
});
