import type { Card } from './collect-cards.ts';
import { decodeValue } from './decode-value.ts';
import type { Property } from './join-lines.ts';
import { isBinary } from './property-names.ts';
import { plainText, splitValue } from './value-parts.ts';

/** A value as text, as a whole and in its parts. */
export type CardText = { property: Property; plain: string; list: (separator: ';' | ',') => string[] };

/** The texts of a card by the names of its properties. */
export type TextOf = {
  all: (name: string) => CardText[];
  /** The one that is marked as preferred, else the first that says anything. */
  preferred: (name: string) => CardText | null;
  /** The person's own word for the properties of a group (Apple, Google). */
  label: (group: string) => string | null;
  problems: string[];
};

/** Decodes the texts of a card. */
export function cardTexts(card: Card, fallback: string): TextOf {
  const version = card.properties.find(({ name }) => name === 'VERSION')?.value.trim() ?? '2.1';
  const old = version.startsWith('2');
  const texts = new Map<string, CardText[]>();
  const problems: string[] = [];
  for (const property of card.properties) {
    if (isBinary(property.name)) continue;
    const { text, broken } = decodeValue(property, fallback);
    if (broken) problems.push(`Letters of ${property.name} in line ${property.line} are not readable.`);
    if (property.left > 0)
      problems.push(`${property.name} in line ${property.line} is too long and was cut.`);
    const lines = text.replace(/\r\n?/g, '\n');
    const plain = plainText(lines, old && property.name !== 'URL');
    const said = { property, plain, list: (separator: ';' | ',') => splitValue(lines, separator) };
    const others = texts.get(property.name);
    if (others) others.push(said);
    else texts.set(property.name, [said]);
  }
  if (card.left > 0) problems.push(`${card.left} lines of this card are too much and were left out.`);
  const all = (name: string) => texts.get(name) ?? [];
  return {
    all,
    preferred: (name) => {
      const said = all(name).filter(({ plain }) => plain.replace(/[;\s]/g, '') !== '');
      return said.find(({ property }) => isPreferred(property)) ?? said[0] ?? null;
    },
    label: (group) => {
      if (group === '') return null;
      return (
        all('X-ABLABEL').find(({ property, plain }) => property.group === group && plain.trim() !== '')
          ?.plain ?? null
      );
    },
    problems,
  };
}

function isPreferred({ params }: Property): boolean {
  const types = params.get('TYPE')?.join(',').toUpperCase().split(',') ?? [];
  return types.includes('PREF') || params.get('PREF')?.[0] === '1';
}
