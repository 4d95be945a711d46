import { sql } from 'kysely';

// Conditions on `slice s` and its `slice_health h`, the same wherever slices are counted or listed.

/** The last check is of the life that runs now. */
export const isCurrent = sql<boolean>`(s.state = 'running' and h.generation is not distinct from s.generation)`;
/** Its page was linked at that check. */
export const isLinked = sql<boolean>`(${isCurrent} and h.page_linked is true)`;
/** Something is wrong with it. */
export const hasProblem = sql<boolean>`(s.state = 'failed' or (${isCurrent} and h.problem is not null))`;
