import type { Generation } from '../feed.ts';

/** One way to find an element; `only` limits it to the generation in which it exists. */
export type Way = { css: string; only?: Generation };

/** A thing on the page as data: its ways from most to least trusted. `required`: its absence is drift. */
export type Anchor = {
  name: string;
  ways: readonly Way[];
  required?: boolean;
  /** Its name in an anchor table, where another anchor bears the same name. */
  entry?: string;
};
