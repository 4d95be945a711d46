import { hexDigits, type Random } from './random.ts';

/**
 * A bare message key as phones make them: `3A` + 18 digits from an iPhone, `AC` + 30 from an Android.
 * The length tells the sending device, never the direction. The page itself makes `3EB0` + 18.
 */
export function phoneMessageKey(random: Random): string {
  return random() < 0.4 ? `3A${hexDigits(random, 18)}` : `AC${hexDigits(random, 30)}`;
}

/** A key as a linked web page makes it: `3EB0` + 18 digits. */
export function webMessageKey(random: Random): string {
  return `3EB0${hexDigits(random, 18)}`;
}
