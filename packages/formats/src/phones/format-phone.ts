import { parsePhoneNumberFromString } from 'libphonenumber-js/max';

/** A number in E.164 as its country writes it for others, `+55 11 91234-5678`; what is none is given back as it came. */
export function formatPhone(e164: string): string {
  return parsePhoneNumberFromString(e164, { extract: false })?.formatInternational() ?? e164;
}
