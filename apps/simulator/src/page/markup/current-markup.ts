import type { Generation, Part } from '../../wire/look.ts';
import { look } from '../kit/look.ts';
import { g1 } from './g1.ts';
import { g2 } from './g2.ts';
import type { Markup } from './markup.types.ts';

const generations: Record<Generation, Markup> = { g1, g2 };

/** One part of the page's markup, in the generation that this load has for it. */
export function markup<P extends Part>(part: P): Markup[P] {
  return generations[look().generations[part]][part];
}
