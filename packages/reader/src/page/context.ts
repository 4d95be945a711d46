import { createDriftLog, type DriftLog } from '../anchors/drift-log.ts';
import type { Generation } from '../feed.ts';
import { readGeneration } from './read-generation.ts';

/** What every reader is given beside its element. */
export type ReadContext = {
  generation: Generation | null;
  /** `html[lang]`, or null. */
  locale: string | null;
  drift: DriftLog;
  /** Today in the browser's zone, `YYYY-MM-DD`; null for a page that was saved at an unknown time. */
  today: string | null;
};

/** Looks at a page once and gives the context of one reading. */
export function createContext(page: Document, today: string | null): ReadContext {
  return {
    generation: readGeneration(page),
    locale: page.documentElement?.getAttribute('lang') || null,
    drift: createDriftLog(),
    today,
  };
}
