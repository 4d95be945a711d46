import type { SliceRow } from '../slices/slice.types.ts';

type FindTarget = (workspaceId: string | null) => Promise<SliceRow>;

const rememberMs = 1_000;
const mostRemembered = 5_000;

/**
 * Asks for the running slice of a workspace at most once a second. A slice that ends meanwhile does not answer, and one that
 * has just started anew says so itself; why there is none is asked for each time.
 */
export function rememberTargets(find: FindTarget, elapsed: () => number): FindTarget {
  let remembered = new Map<string, { slice: Promise<SliceRow>; until: number }>();
  return (workspaceId) => {
    if (workspaceId === null) return find(null);
    const known = remembered.get(workspaceId);
    if (known && known.until > elapsed()) return known.slice;
    if (remembered.size >= mostRemembered) remembered = new Map();
    const entry = { slice: find(workspaceId), until: elapsed() + rememberMs };
    remembered.set(workspaceId, entry);
    entry.slice.catch(() => {
      if (remembered.get(workspaceId) === entry) remembered.delete(workspaceId);
    });
    return entry.slice;
  };
}
