import type { CountryCode } from 'libphonenumber-js/max';
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

/** Counts the countries of the numbers that name theirs. Its memory does not grow with the file. */
export function collectCountryEvidence(): CountryEvidence {
  const counts = new Map<CountryCode, number>();
  let [all, bare] = [0, 0];
  return {
    add: (raw) => {
      if (!/^[^\p{L}\p{Nd}]*(?:\+|00)/u.test(raw)) {
        if (/\p{Nd}/u.test(raw)) bare++;
        return;
      }
      if (all >= mostNumbers) return;
      const { country } = readPhone(raw, null);
      if (!country) return;
      all++;
      counts.set(country, (counts.get(country) ?? 0) + 1);
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
