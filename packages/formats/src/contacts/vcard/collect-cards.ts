import type { Property } from './join-lines.ts';

/** The properties of one card. */
export type Card = {
  line: number;
  properties: Property[];
  /** Its end is missing: the next card began, or the file ended. */
  cut: boolean;
  /** Properties that were left out because the card is absurdly large. */
  left: number;
};

type Open = { card: Card; size: number; inner: Card[]; agent: boolean };

const largestCard = 2 * 1024 * 1024;
/** What a property takes in memory beside its text. */
const overhead = 200;
const deepest = 8;

/**
 * Makes cards of properties. A card inside another (`AGENT`, or just nested) is a card of its own, after the outer one.
 * A card without an end ends where the next begins. Holds no more than a few cards of limited size.
 */
export function collectCards(): {
  push: (property: Property) => { cards: Card[]; outside: boolean };
  end: () => Card[];
} {
  const stack: Open[] = [];
  const closeTop = (cut: boolean): Card[] => {
    const { card, inner } = stack.pop()!;
    const cards = [{ ...card, cut }, ...inner];
    const outer = stack.at(-1);
    if (!outer) return cards;
    outer.inner.push(...cards);
    return [];
  };
  const begin = (line: number): Card[] => {
    const done: Card[] = [];
    const top = stack.at(-1);
    // A second card after an inner one that ended: the outer card was never meant to hold any of them.
    if (top && top.inner.length > 0 && (!top.agent || top.inner.length > 16)) done.push(...closeAll());
    if (top) top.agent = false;
    if (stack.length >= deepest) done.push(...closeAll());
    stack.push({ card: { line, properties: [], cut: false, left: 0 }, size: 0, inner: [], agent: false });
    return done;
  };
  const closeAll = (): Card[] => {
    const cards: Card[] = [];
    while (stack.length > 0) cards.push(...closeTop(true));
    return cards;
  };
  return {
    push: (property) => {
      const { name, value, line } = property;
      const marks = value.trim().toUpperCase() === 'VCARD';
      if (name === 'BEGIN' && marks) return { cards: begin(line), outside: false };
      const top = stack.at(-1);
      if (!top) return { cards: [], outside: true };
      if (name === 'END' && marks) return { cards: closeTop(false), outside: false };
      top.agent = name === 'AGENT' && value.trim() === '';
      top.size += property.bytes + overhead;
      if (top.size > largestCard) top.card.left++;
      else top.card.properties.push(property);
      return { cards: [], outside: false };
    },
    end: closeAll,
  };
}
