import type { SliceState, Wanted } from '../slices/slice.types.ts';

/** What is known of a slice for a roll. */
export type RollSlice = {
  readonly number: number;
  readonly state: SliceState;
  readonly stateSince: Date;
  readonly wanted: Wanted;
  readonly image: string;
  readonly wantedImage: string | null;
  /** An image that it was brought back from. */
  readonly refusedImage: string | null;
  readonly linked: boolean;
  readonly paying: boolean;
  /** It is its quiet hour now. */
  readonly quiet: boolean;
};

/** A change of image for all slices. */
export type Roll = {
  readonly image: string;
  readonly state: 'canary' | 'rolling';
  readonly canary: number | null;
};

export type RollLimits = {
  /** The first one has to be healthy for so long. */
  readonly settleMs: number;
  /** Slices that are upgraded at the same time. */
  readonly atOnce: number;
};

/** What follows for the roll now. */
export type RollStep =
  | { readonly do: 'wait' }
  | { readonly do: 'canary'; readonly number: number }
  | { readonly do: 'go-on' }
  | { readonly do: 'upgrade'; readonly numbers: readonly number[] }
  | { readonly do: 'halt'; readonly why: string }
  | { readonly do: 'done' };

/**
 * What a roll does next. Pure. One slice goes first, never a paying linked one while there is another; when it has been
 * healthy for its time the others follow, each in its quiet hour, a few at once. One failure ends it. What sleeps or
 * stands still is not waited for: it is upgraded as it wakes.
 */
export function planRoll(roll: Roll, slices: readonly RollSlice[], now: Date, limits: RollLimits): RollStep {
  const refused = slices.find(({ refusedImage }) => refusedImage === roll.image);
  if (refused) return { do: 'halt', why: `slice ${refused.number} was brought back from it` };
  const open = slices.filter(({ image }) => image !== roll.image);
  if (roll.state === 'canary') return planCanary(roll, slices, open, now, limits);
  const down = open.filter((slice) => !isUp(slice) && slice.wantedImage === null);
  const atWork = slices.filter(({ wantedImage, state }) => wantedImage !== null && isBusy(state)).length;
  const due = open
    .filter((slice) => isUp(slice) && slice.wantedImage === null && slice.quiet)
    .slice(0, Math.max(0, limits.atOnce - atWork));
  const numbers = [...down, ...due].map(({ number }) => number);
  if (numbers.length > 0) return { do: 'upgrade', numbers };
  return open.some((slice) => isUp(slice) || isBusy(slice.state)) ? { do: 'wait' } : { do: 'done' };
}

function planCanary(
  { image, canary }: Roll,
  slices: readonly RollSlice[],
  open: readonly RollSlice[],
  now: Date,
  { settleMs }: RollLimits,
): RollStep {
  const first = slices.find(({ number }) => number === canary);
  if (!first) {
    const [chosen] = open.filter(isUp).sort((one, other) => riskOf(one) - riskOf(other));
    if (chosen) return { do: 'canary', number: chosen.number };
    return { do: 'go-on' };
  }
  if (first.state === 'failed') return { do: 'halt', why: `slice ${first.number} does not run with it` };
  if (first.image !== image || first.wantedImage !== null || first.state !== 'running') return { do: 'wait' };
  return now.getTime() - first.stateSince.getTime() >= settleMs ? { do: 'go-on' } : { do: 'wait' };
}

/** A linked one shows most, and a paying linked one costs most. */
const riskOf = ({ linked, paying }: RollSlice) => (linked ? (paying ? 2 : 0) : 1);

const isBusy = (state: SliceState) => state === 'upgrading' || state === 'starting' || state === 'stopping';

const isUp = ({ state, wanted }: RollSlice) => state === 'running' && wanted === 'running';
