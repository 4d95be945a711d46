import type { PhoneMessage } from '../kit/phone.ts';

/** What of one message of the product is compared. */
export type Held = {
  text: string;
  own: boolean;
  state: string | null;
  stateReason: string | null;
  provisional: boolean;
};

const ranks: Record<string, number> = { pending: 0, sent: 1, 'sent-or-later': 1, delivered: 2, read: 3 };
const waiting = ['queued', 'sending', 'held', 'unsure', 'failed'];

/**
 * Compares a chat as the phone has it with what the product has of it; one line for each difference, empty when every
 * message is there once, in the phone's order, with no tick ahead of the phone's. Texts are expected to be unique.
 */
export function compareThread(
  title: string,
  truth: readonly PhoneMessage[],
  held: readonly Held[],
): string[] {
  const spoken = truth.filter(({ direction }) => direction !== 'system');
  const atPhone = new Map(spoken.map((message) => [message.text, message]));
  const found = new Map<string, number>();
  for (const { text } of held) found.set(text, (found.get(text) ?? 0) + 1);
  const said = (what: string, text: string) => `${title}: ${what}: ${text.slice(0, 60)}`;
  const faults = [
    ...spoken.filter(({ text }) => !found.has(text)).map(({ text }) => said('missing', text)),
    ...[...found].filter(([, many]) => many > 1).map(([text, many]) => said(`there ${many} times`, text)),
    ...spoken
      .filter(({ text }, index) => spoken.findIndex((other) => other.text === text) !== index)
      .map(({ text }) => said('sent twice', text)),
    ...held.flatMap((one) => {
      const message = atPhone.get(one.text);
      return message ? faultsOf(one, message).map((what) => said(what, one.text)) : notAtPhone(one, said);
    }),
  ];
  const order = held.filter(({ text }) => atPhone.has(text)).map(({ text }) => text);
  const wanted = spoken.map(({ text }) => text).filter((text) => found.has(text));
  const wrong = wanted.findIndex((text, index) => order[index] !== text);
  if (faults.length === 0 && wrong >= 0)
    faults.push(said('another one stands in the place of', wanted[wrong]!));
  return faults;
}

function faultsOf(one: Held, message: PhoneMessage): string[] {
  if (one.own !== (message.direction === 'out')) return ['on the wrong side'];
  if (one.provisional) return ['known from the list alone'];
  if (!one.own) return [];
  const rank = ranks[one.state ?? ''];
  if (rank === undefined) return [`sent, but ${one.state}`];
  return rank > (ranks[message.tick] ?? 0) ? [`${one.state}, but at the phone only ${message.tick}`] : [];
}

/** What the phone does not have must be ours, not be called sent, and say why. */
function notAtPhone(one: Held, said: (what: string, text: string) => string): string[] {
  if (!one.own || !waiting.includes(one.state ?? ''))
    return [said(`${one.state}, but not at the phone`, one.text)];
  if (one.state === 'queued' || one.state === 'sending') return [said(`still ${one.state}`, one.text)];
  return one.stateReason ? [] : [said(`${one.state} without a reason`, one.text)];
}
