import type { SliceState, Wanted } from '../slices/slice.types.ts';

/** What is known of a slice for its sleep. Times are null where nothing of the kind happened. */
export type SleepSlice = {
  readonly number: number;
  readonly state: SliceState;
  readonly stateSince: Date;
  readonly wanted: Wanted;
  readonly claimedAt: Date;
  readonly lastRequestAt: Date | null;
  /** A number is linked now, as far as is known. */
  readonly linked: boolean;
  /** One was linked at some time. */
  readonly everLinked: boolean;
  readonly lastLinkedSeenAt: Date | null;
  /** It was woken for its link, then. */
  readonly linkCheckSince: Date | null;
  readonly paying: boolean;
  readonly suspended: boolean;
};

export type SleepRules = {
  /** Days without a request after which an unlinked slice sleeps; 0: never. */
  readonly idleDays: number;
  /** The same for one that was never linked. */
  readonly neverLinkedDays: number;
  /** So long after its link was seen last, a sleeping linked slice is woken: WhatsApp ends a device after thirty days. */
  readonly linkDays: number;
};

/** What a slice should be by the rules, and whether that is for the sake of its link; null: as it is. */
export type SleepChange = {
  readonly wanted: 'running' | 'asleep';
  readonly why: string;
  readonly linkCheck: boolean;
} | null;

const hourMs = 3_600_000;
const dayMs = 24 * hourMs;

/**
 * Whether a slice sleeps by rule. Pure. A linked or paying one never does; one whose workspace is suspended does whatever
 * else it is. A sleeping one whose link would end is woken, stays up until the link was seen, and may sleep again.
 */
export function planSleep(slice: SleepSlice, now: Date, rules: SleepRules): SleepChange {
  const since = (at: Date | null) => (at === null ? Number.POSITIVE_INFINITY : now.getTime() - at.getTime());
  const { state, wanted, lastRequestAt, linkCheckSince: check } = slice;
  if (wanted === 'asleep' && state === 'stopped') {
    // One that was woken in vain is not woken again the same day.
    const due = since(slice.lastLinkedSeenAt) >= rules.linkDays * dayMs && since(slice.stateSince) >= dayMs;
    return slice.linked && due ? wake('its link would end') : null;
  }
  if (wanted !== 'running' || state !== 'running') return null;
  const wasAsked = check !== null && lastRequestAt !== null && lastRequestAt >= check;
  if (check !== null && !wasAsked) {
    if (slice.lastLinkedSeenAt !== null && slice.lastLinkedSeenAt >= check) return rest('its link was seen');
    return since(check) >= dayMs ? rest('its link was not seen within a day') : null;
  }
  // Whoever was woken or started is given time to be asked for something.
  if (since(slice.stateSince) < hourMs || since(lastRequestAt) < hourMs) return null;
  if (slice.suspended) return rest('its workspace is suspended');
  if (slice.linked || slice.paying || rules.idleDays === 0) return null;
  const days = slice.everLinked ? rules.idleDays : Math.min(rules.neverLinkedDays, rules.idleDays);
  const idle = Math.min(since(lastRequestAt), since(slice.claimedAt));
  return idle >= days * dayMs ? rest(`not linked, and nobody asked for it in ${days} days`) : null;
}

const rest = (why: string): SleepChange => ({ wanted: 'asleep', why, linkCheck: false });
const wake = (why: string): SleepChange => ({ wanted: 'running', why, linkCheck: true });
