import type { CountryCode } from 'libphonenumber-js/max';
import { cleanNumber } from './clean-number.ts';
import { isWrittenWithZero, nationalNumber, worldNumber } from './likely-number.ts';
import { whatIsWritten } from './what-is-written.ts';

/** What a spreadsheet did to a number: cut digits away, or took its plus or its leading zero. */
export type PhoneDamage = 'scientific' | 'lost-plus' | 'lost-zero' | 'decimals';

/** A number as it was written and, when that is sure enough, in E.164. */
export type PhoneReading = {
  raw: string;
  /** `+5511912345678`; null for what is no phone number of a person, or whose country is unknown. */
  e164: string | null;
  extension: string | null;
  country: CountryCode | null;
  damage: PhoneDamage | null;
};

/** Whose number it is when it has no plus, and how far that is to be trusted. */
export type HomeCountry = { country: CountryCode; by: 'person' | 'evidence' };

/** Nothing longer is one number. */
const longest = 200;

/**
 * Reads one phone number. Extensions are kept apart; pauses, USSD codes, short codes, group ids and LIDs never become
 * numbers. With a country from evidence only numbers that are in use there are believed; with one that a person gave,
 * any of a fitting length.
 */
export function readPhone(raw: string, home: HomeCountry | null): PhoneReading {
  if (raw.length > longest) return { raw, e164: null, extension: null, country: null, damage: null };
  const clean = cleanNumber(raw);
  const decimals = /^(\+?\d{7,})[.,]0{1,2}$/.exec(clean);
  const written = whatIsWritten(decimals?.[1] ?? clean);
  const nothing = { raw, e164: null, extension: null, country: null, damage: null };
  if (written.kind === 'scientific') return { ...nothing, damage: 'scientific' };
  if (written.kind === 'whatsapp-id') return { ...nothing, ...worldNumber(written.digits, 'possible') };
  if (written.kind !== 'number') return nothing;
  const { digits, extension } = written;
  const context = /;phone-context=\+(\d{1,7})/i.exec(clean)?.[1];
  const found = context !== undefined ? worldNumber(context + digits, 'possible') : find(written, home);
  const damage = decimals ? 'decimals' : /^\d+$/.test(clean) ? lost(digits, found, home) : null;
  return { ...nothing, ...found, extension, damage };
}

type Found = { e164: string; country: CountryCode | null } | null;

function find(written: { digits: string; international: boolean }, home: HomeCountry | null): Found {
  const { digits, international } = written;
  if (international) return worldNumber(digits, 'possible');
  if (/^00[1-9]/.test(digits)) {
    const world = worldNumber(digits.slice(2), 'possible');
    if (world) return world;
  }
  if (!home) return null;
  const own = nationalNumber(digits, home.country, home.by === 'person' ? 'possible' : 'valid');
  return own ?? (digits.length >= 11 && !digits.startsWith('0') ? worldNumber(digits, 'valid') : null);
}

/** Bare digits that name a country code had a plus once; those that lack the zero which their country writes, a zero. */
function lost(digits: string, found: Found, home: HomeCountry | null): PhoneDamage | null {
  if (digits.startsWith('0') || digits.length > 15) return null;
  if (found?.e164 === `+${digits}`) return 'lost-plus';
  if (found && home)
    return found.country === home.country && isWrittenWithZero(found.e164) ? 'lost-zero' : null;
  if (!found && digits.length >= 11 && worldNumber(digits, 'valid')) return 'lost-plus';
  return null;
}
