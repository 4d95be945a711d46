import {
  type CountryCode,
  Metadata,
  type PhoneNumber,
  parsePhoneNumberFromString,
} from 'libphonenumber-js/max';

/** A number of the world's plan. */
export type LikelyNumber = { e164: string; country: CountryCode | null };

type Found = LikelyNumber & { number: PhoneNumber };

/** How sure a number must be: of a length that can be dialled, or one of a range that is in use. */
export type Surety = 'possible' | 'valid';

/** Whether this is a country that numbers are known of (ISO 3166, two capitals). */
export function isCountry(text: string): text is CountryCode {
  try {
    new Metadata().selectNumberingPlan(text as CountryCode);
    return /^[A-Z]{2}$/.test(text);
  } catch {
    return false;
  }
}

/** The number that these digits are with a plus before them; null when there is none. */
export function worldNumber(digits: string, surety: Surety): LikelyNumber | null {
  const written = `+${withoutOldMexicanOne(digits)}`;
  const found = read(written, undefined, surety);
  if (!found) return null;
  const { e164, country, number } = found;
  if (e164 === written || country === null) return { e164, country };
  // A zero after the country code is taken out as people write one there too often; not when then too little is left.
  const fits = number.isValid() || lengthsOfPeople(country).has(number.nationalNumber.length);
  return { e164: fits ? e164 : written, country };
}

/** The number that these digits are inside a country, with or without its own code before them; null when there is none. */
export function nationalNumber(digits: string, country: CountryCode, surety: Surety): LikelyNumber | null {
  const found = read(withoutOldMexicanOne(digits), country, 'possible');
  if (!found) return null;
  const { number } = found;
  // Without the zero that its country writes, a number may lack its area code too.
  const bare = !/^0/.test(digits) && !digits.startsWith(number.countryCallingCode) && writesZero(number);
  const strict = surety === 'valid' || bare || digits.length < 7;
  const fits = strict
    ? number.isValid() && (!bare || digits.length >= 8 || number.getType() === 'MOBILE')
    : lengthsOfPeople(country).has(number.nationalNumber.length);
  return fits ? { e164: found.e164, country: found.country } : null;
}

/** Whether the country of a number writes a zero before it at home. */
export function isWrittenWithZero(e164: string): boolean {
  const number = parsePhoneNumberFromString(e164);
  return number !== undefined && writesZero(number);
}

function writesZero(number: PhoneNumber): boolean {
  return /^\D*0/.test(number.formatNational());
}

function read(text: string, country: CountryCode | undefined, surety: Surety): Found | null {
  const number = parsePhoneNumberFromString(text, { defaultCountry: country, extract: false });
  if (!number || number.number.length < 8 || number.number.length > 16) return null;
  if (!number.isPossible() || (surety === 'valid' && !number.isValid())) return null;
  return { e164: number.number, country: number.country ?? country ?? null, number };
}

/** Mexico dropped the 1 after +52 in 2019; WhatsApp's older ids still have it. */
function withoutOldMexicanOne(digits: string): string {
  return /^521\d{10}$/.test(digits) ? `52${digits.slice(3)}` : digits;
}

type Plan = Metadata & { type: (name: string) => { possibleLengths: () => number[] } | undefined };

const lengths = new Map<CountryCode, Set<number>>();

/** Lengths of lines that people have: a service number's length says nothing about a person's. */
function lengthsOfPeople(country: CountryCode): Set<number> {
  const known = lengths.get(country);
  if (known) return known;
  const plan = new Metadata() as Plan;
  plan.selectNumberingPlan(country);
  const found = new Set(['MOBILE', 'FIXED_LINE'].flatMap((type) => plan.type(type)?.possibleLengths() ?? []));
  lengths.set(country, found);
  return found;
}
