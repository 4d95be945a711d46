import type { CountryCode } from 'libphonenumber-js/max';
import type { CountryEvidence } from '../phones/home-country.ts';
import type { HomeCountry } from '../phones/read-phone.ts';
import type { ContactEvent } from './contact.types.ts';

/** Whose numbers those without a plus are: what a person said, else what most numbers of the file say, else nobody knows. */
export function homeOf(country: CountryCode | undefined, evidence: CountryEvidence): HomeCountry | null {
  return country ? { country, by: 'person' } : (evidence.home()?.home ?? null);
}

/** Says that a country was concluded from the file. */
export function* homeWarning(
  country: CountryCode | undefined,
  evidence: CountryEvidence,
): Generator<ContactEvent, void, void> {
  const found = country || evidence.bare() === 0 ? null : evidence.home();
  if (!found) return;
  const reason = `Numbers without a plus were read as numbers of ${found.home.country}: ${found.of} of ${found.all} that name their country are.`;
  yield { type: 'warning', index: null, reason };
}
