/** A generation of the real page: G1 until spring 2026, G2 since. */
export type Generation = 'g1' | 'g2';

/** What a phone can be told about generations: one, a draw for each load, or G1 with some new parts. */
export const generationSettings = ['g1', 'g2', 'mixed', 'staged'] as const;

/** One of them. */
export type GenerationSetting = (typeof generationSettings)[number];

/** The parts of the page that a roll-out changes one by one. */
export const parts = ['ids', 'testids', 'icons', 'search', 'sides', 'list'] as const;

/** One part of the page's markup. */
export type Part = (typeof parts)[number];

/** The languages in which the page can speak. */
export const locales = ['en', 'pt-BR', 'es', 'id', 'ru', 'tr', 'it'] as const;

/** One language of the page. */
export type Locale = (typeof locales)[number];

/** Anchors that are to be missing or doubled, each named `attribute`, `attribute=value` or `… within …`. */
export type Anchors = { missing: string[]; doubled: string[] };

/** Everything that decides how one load of the page looks. */
export type Look = {
  generations: Record<Part, Generation>;
  locale: Locale;
  hour12: boolean;
  /** Every label is made-up words. */
  scramble: boolean;
  anchors: Anchors;
};

/** All parts of one generation. */
export function wholly(generation: Generation): Record<Part, Generation> {
  return Object.fromEntries(parts.map((part) => [part, generation])) as Record<Part, Generation>;
}

/** The newest page in English, as it stands unless something else is set. */
export const usualLook: Look = {
  generations: wholly('g2'),
  locale: 'en',
  hour12: true,
  scramble: false,
  anchors: { missing: [], doubled: [] },
};
