import { REQUIRED_ANCHORS } from '@queunir/reader/anchors/required-anchors';
import type { Drift, Surface, SurfacesRead } from '@queunir/reader/feed';

/** A moment, while a chat is being drawn, is over within so many looks. */
export const looksInARow = 3;

/** WhatsApp changed: what is not read or not done until its anchors are found again. */
export type PageChange = {
  stopped: readonly Surface[];
  /** The required anchors that are not found. */
  anchors: readonly Drift[];
  since: Date;
};

/** Tells a page that changed from one that is only being drawn. */
export type SurfaceWatch = {
  /** Takes one look; gives what began to be stopped and what goes on again. */
  observe(look: SurfacesRead, now: Date): { began: Surface[]; ended: Surface[] };
  /** The page shows something else, or is loaded anew: nothing is known of its anchors. Gives what was stopped. */
  forget(): Surface[];
  /** Null while everything is found. */
  change(): PageChange | null;
  /** Something is not found, but not for long: another look soon tells. */
  isDoubtful(): boolean;
};

const stopsOf = new Map(REQUIRED_ANCHORS.map(({ anchor, stops }) => [anchor, stops]));
const surfaces: readonly Surface[] = ['list', 'thread', 'sending'];

/** Makes the watch of a page of which nothing is known. */
export function watchSurfaces(): SurfaceWatch {
  const bad = new Map<Surface, number>();
  const unseen = new Map<Surface, number>();
  const stopped = new Set<Surface>();
  let anchors: readonly Drift[] = [];
  let since: Date | null = null;
  let doubtful = false;

  const clear = () => {
    const before = [...stopped];
    bad.clear();
    unseen.clear();
    stopped.clear();
    anchors = [];
    since = null;
    doubtful = false;
    return before;
  };
  return {
    observe: (look, now) => {
      const broken = new Set(look.broken.flatMap(({ anchor }) => stopsOf.get(anchor) ?? []));
      const began: Surface[] = [];
      const ended: Surface[] = [];
      for (const surface of surfaces) {
        const seen = look.inSight.includes(surface) || broken.has(surface);
        // What is not in sight says neither yes nor no.
        if (broken.has(surface)) bad.set(surface, (bad.get(surface) ?? 0) + 1);
        else if (seen) bad.set(surface, 0);
        unseen.set(surface, seen ? 0 : (unseen.get(surface) ?? 0) + 1);
        if (!stopped.has(surface)) {
          if ((bad.get(surface) ?? 0) >= looksInARow) began.push(surface);
        } else if (!broken.has(surface) && (seen || (unseen.get(surface) ?? 0) >= looksInARow)) {
          ended.push(surface);
        }
      }
      for (const surface of began) stopped.add(surface);
      for (const surface of ended) stopped.delete(surface);
      doubtful = surfaces.some((surface) => broken.has(surface) && !stopped.has(surface));
      if (stopped.size === 0) since = null;
      else since ??= now;
      if (stopped.size === 0 || look.broken.length > 0) anchors = look.broken;
      return { began, ended };
    },
    forget: clear,
    change: () =>
      since === null ? null : { stopped: surfaces.filter((name) => stopped.has(name)), anchors, since },
    isDoubtful: () => doubtful,
  };
}
