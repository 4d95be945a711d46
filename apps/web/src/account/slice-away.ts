import { useSyncExternalStore } from 'react';
import { type ApiError, isAway } from '../kit/api-error.ts';

/** That the slice does not run now, as the gateway last said it. `retryMs`: when it makes sense to ask again. */
export type Away = { code: AwayCode; retryMs: number };
export type AwayCode = 'slice_none' | 'slice_starting' | 'slice_failed' | 'slice_stopped' | 'slice_deleted';

const codes: readonly string[] = [
  'slice_none',
  'slice_starting',
  'slice_failed',
  'slice_stopped',
  'slice_deleted',
];
/** How long to wait where the gateway does not say: a person has to act first. */
const slowMs = 10_000;

let away: Away | null = null;
const listeners = new Set<() => void>();

/** Keeps what the gateway says of the slice; other refusals are none of this. */
export function noteRefusal(error: ApiError): void {
  if (!isAway(error) || !codes.includes(error.code)) return;
  const { retryAfter } = (error.details ?? {}) as { retryAfter?: unknown };
  const retryMs = typeof retryAfter === 'number' && retryAfter > 0 ? retryAfter * 1000 : slowMs;
  if (away?.code === error.code && away.retryMs === retryMs) return;
  set({ code: error.code as AwayCode, retryMs });
}

/** Tells that the slice answers again. */
export function noteBack(): void {
  if (away) set(null);
}

/** Why the slice does not answer; null while nobody said that. */
export function useSliceAway(): Away | null {
  return useSyncExternalStore(subscribe, current, current);
}

function set(next: Away | null): void {
  away = next;
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

const current = () => away;
