import type { Status } from '@queunir/contracts/status/status';

/** The one thing that can be said of the link now; each has a sentence and, where it helps, one act. */
export type LinkState =
  | 'no-line'
  | 'browser-error'
  | 'off'
  | 'starting'
  | 'loading'
  | 'qr'
  | 'qr-wait'
  | 'qr-expired'
  | 'code'
  | 'code-wait'
  | 'code-expired'
  | 'syncing'
  | 'ready'
  | 'phone-offline'
  | 'changed'
  | 'conflict'
  | 'logged-out'
  | 'blocked'
  | 'owner-must-act'
  | 'unknown';

/** Names the state of a link from what the slice says. */
export function linkState(status: Status): LinkState {
  if (status.browserError) return 'browser-error';
  switch (status.phase) {
    case 'off':
      return status.line === null ? 'no-line' : 'off';
    case 'linking':
      if (status.qrExpired) return 'qr-expired';
      return status.qr === null ? 'qr-wait' : 'qr';
    case 'code':
      if (status.codeExpired) return 'code-expired';
      return status.code === null ? 'code-wait' : 'code';
    case 'ready':
      if (status.pageOffline) return 'phone-offline';
      return status.pageChange ? 'changed' : 'ready';
    default:
      return status.phase;
  }
}

/** Does the state need a person's hand? */
export function needsOwner(state: LinkState): boolean {
  const states: readonly LinkState[] = [
    'no-line',
    'browser-error',
    'off',
    'qr',
    'qr-wait',
    'qr-expired',
    'code',
    'code-wait',
    'code-expired',
    'conflict',
    'logged-out',
    'blocked',
    'owner-must-act',
  ];
  return states.includes(state);
}

/** Does a message that is sent now go out by itself? */
export function sendsNow(status: Status | undefined): boolean {
  if (status?.phase !== 'ready' || status.pageOffline || status.browserError) return false;
  return !status.pageChange?.stopped.includes('sending');
}
