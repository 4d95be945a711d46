import { oneLine } from '../text/bidi.ts';

const SHAPE = /^\+[1-9][\d\s().\u00a0-]{5,24}\d$/;

/** `+15550001111` from a text that is a phone number and nothing else, or null. */
export function phoneOf(text: string): string | null {
  const line = oneLine(text);
  if (!SHAPE.test(line)) return null;
  const digits = line.replace(/\D/g, '');
  return digits.length >= 7 && digits.length <= 15 ? `+${digits}` : null;
}

/** The one number among texts; null when there is none or there are several. */
export function onePhone(texts: readonly string[]): { phone: string | null; several: boolean } {
  const phones = new Set(texts.flatMap((text) => phoneOf(text) ?? []));
  const [phone] = phones;
  return phones.size === 1
    ? { phone: phone ?? null, several: false }
    : { phone: null, several: phones.size > 1 };
}
