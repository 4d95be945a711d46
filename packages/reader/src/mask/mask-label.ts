import { isKnownText, isKnownWord } from './known-words.ts';
import { maskText } from './mask-text.ts';

const LONGEST_LABEL = 80;

/** A label for screen readers: WhatsApp's own words stay, names and numbers do not. */
export function maskLabel(label: string): string {
  if (label.length > LONGEST_LABEL) return maskText(label);
  return label.replace(/[\p{L}\p{M}\p{N}]+|[^\p{L}\p{M}\p{N}]+/gu, (part) =>
    isKnownWord(part) ? part : maskText(part),
  );
}

/** What stands where people write too: kept only when all of it is one of WhatsApp's own words. */
export function maskWritten(text: string): string {
  return isKnownText(text) ? text : maskText(text);
}

/** A name that WhatsApp gave: an icon's or a test's. Its words stay, what looks like an id does not. */
export function maskName(name: string): string {
  return name
    .split(' ')
    .map((part) => {
      if (/^[a-z]+(?:[-_][a-z]+)*$/.test(part) && part.length <= 48) return part;
      const [prefix = ''] = /^(?:[a-z]+[-_])+/.exec(part) ?? [];
      return `${prefix.slice(0, 48)}${maskText(part.slice(prefix.slice(0, 48).length))}`;
    })
    .join(' ');
}

/** Title of a drawn icon: a name with a dash, or one that is a word of WhatsApp's. */
export function maskIconTitle(title: string): string {
  return /^[a-z0-9]+(?:[-_][a-z0-9]+)+$/i.test(title) ? maskName(title) : maskWritten(title);
}
