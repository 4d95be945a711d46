import type { ChatRead } from '@queunir/reader/feed';
import type { ChatTarget, Proof } from '../whatsapp.types.ts';
import { samePhone } from './same-phone.ts';

/** What a look at the open chat says about whose it is. */
export type Verdict = { is: 'proved'; proof: Proof } | { is: 'wrong' } | { is: 'unsure' };

/**
 * Judges the open chat by what stands in it. A key of ours proves it, a key of a namesake or another title
 * refutes it, a number in a first-generation id does either; a title alone proves nothing.
 */
export function judgeChat(chat: ChatRead, target: ChatTarget): Verdict {
  if (!target.titles.includes(chat.header.title)) return { is: 'wrong' };
  const standing = new Set(chat.messages.map(({ key }) => key));
  const ours = target.keys.some((key) => standing.has(key));
  const foreign = target.foreignKeys.some((key) => standing.has(key));
  if (ours && foreign) return { is: 'unsure' };
  if (ours) return { is: 'proved', proof: 'key' };
  if (foreign) return { is: 'wrong' };
  return judgePhone(phoneInIds(chat), target);
}

/** Judges by a number that the page showed; null says nothing. */
export function judgePhone(shown: string | null, target: ChatTarget): Verdict {
  if (shown === null || target.phone === null) return { is: 'unsure' };
  return samePhone(shown, target.phone) ? { is: 'proved', proof: 'phone' } : { is: 'wrong' };
}

/** The number of a person's chat as first-generation ids carry it (`false_15550001111@c.us_…`); null elsewhere. */
export function phoneInIds(chat: ChatRead): string | null {
  const numbers = new Set<string>();
  for (const id of chat.order) {
    const digits = /^(?:true|false)_(\d{6,16})@(?:c\.us|s\.whatsapp\.net)_/.exec(id)?.[1];
    if (digits) numbers.add(`+${digits}`);
  }
  const [only] = numbers;
  return numbers.size === 1 && only !== undefined ? only : null;
}
