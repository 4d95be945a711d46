import type { Status } from '@queunir/contracts/status/status';
import { hasFailed, type LinkState, linkState, needsOwner } from '../../link/phase-words.ts';

/** What the one status line says; `link` names a state of the link. */
export type StatusLine =
  | { kind: 'offline' | 'unreachable' | 'storageAway' | 'storageFull' }
  | { kind: 'link'; state: LinkState; tone: 'calm' | 'wait' | 'fail' }
  | { kind: 'catching-up'; done: number; total: number; paused: boolean };

/**
 * The first that applies: browser offline, server unreachable, nothing can be stored, slice starting, owner must act, page
 * not ready, catching up. While it starts nothing is asked of anybody, so the two are never both so.
 */
export function statusLine(
  online: boolean,
  reachable: boolean,
  status: Status | undefined,
): StatusLine | null {
  if (!online) return { kind: 'offline' };
  if (!reachable) return { kind: 'unreachable' };
  if (!status) return null;
  const trouble = status.storage?.trouble;
  if (trouble) return { kind: trouble === 'full' ? 'storageFull' : 'storageAway' };
  const state = endedBefore(status) ? 'logged-out' : linkState(status);
  if (needsOwner(state))
    return {
      kind: 'link',
      state,
      tone: hasFailed(state) ? 'fail' : 'wait',
    };
  const waits = state === 'changed' || state === 'silent';
  if (state !== 'ready') return { kind: 'link', state, tone: waits ? 'wait' : 'calm' };
  const { catchUp } = status;
  if (catchUp && catchUp.done < catchUp.total) return { kind: 'catching-up', ...catchUp };
  return null;
}

/** A number that was linked is asked to be linked again: that it was logged out says more than that a code stands there. */
const endedBefore = (status: Status): boolean =>
  status.phase === 'linking' && status.reason !== null && status.line?.number != null;
