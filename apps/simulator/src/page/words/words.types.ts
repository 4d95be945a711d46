import type { en } from './en.ts';

/** Forms by the language's plural rules; `{n}` is the count. */
export type Plural = { one?: string; few?: string; many?: string; other: string };

/** The name of one thing that the page says. */
export type WordKey = keyof typeof en;

/** Everything the page says, in one language; `{name}` stands for what is put in. */
export type Words = Record<WordKey, string | Plural>;
