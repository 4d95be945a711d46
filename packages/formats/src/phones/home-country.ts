import type { CountryCode } from 'libphonenumber-js/max';
import { worldNumber } from './likely-number.ts';
import { type HomeCountry, readPhone } from './read-phone.ts';

/** So many numbers with a country code at least, and so large a share of one country, are evidence. */
const leastNumbers = 5;
const leastShare = 0.8;
/** The first so many say enough; reading each of a large file twice takes as long again. */
const mostNumbers = 2000;

/** What the numbers of a file say about where it is from. */
export type CountryEvidence = {
  add: (raw: string) => void;
  /** The country of most numbers that name theirs; null while that is not clear. */
  home: () => { home: HomeCountry; of: number; all: number } | null;
  /** How many numbers do not name theirs. */
  bare: () => number;
};

/**
 * Counts the countries of the numbers that name theirs, with a plus, with 00, or by twelve digits and more, which no
 * country writes at home. Its memory does not grow with the file.
 */
export function collectCountryEvidence(): CountryEvidence {
  const counts = new Map<CountryCode, number>();
  let [all, bare] = [0, 0];
  const count = (country: CountryCode | null | undefined) => {
    if (!country) return;
    all++;
    counts.set(country, (counts.get(country) ?? 0) + 1);
  };
  return {
    add: (raw) => {
      if (all >= mostNumbers && bare > 0) return;
      if (!/^[^\p{L}\p{Nd}]*(?:\+|00)/u.test(raw)) {
        if (/\p{Nd}/u.test(raw)) bare++;
        if (/^\s*\d{12,15}\s*$/.test(raw)) count(worldNumber(raw.trim(), 'valid')?.country);
        return;
      }
      count(readPhone(raw, null).country);
    },
    bare: () => bare,
    home: () => {
      const [country, of] = [...counts].reduce((best, one) => (one[1] > best[1] ? one : best), ['BR', 0] as [
        CountryCode,
        number,
      ]);
      if (all < leastNumbers || of / all < leastShare) return null;
      return { home: { country, by: 'evidence' }, of, all };
    },
  };
}
