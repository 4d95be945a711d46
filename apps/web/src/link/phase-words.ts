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
  | 'qr-offline'
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
  | 'unlinked'
  | 'rested'
  | 'silent'
  | 'phone-away'
  | 'phone-silent'
  | 'retrying'
  | 'passkey'
  | 'terms'
  | 'in-call'
  | 'second-tab'
  | 'unavailable'
  | 'proxied'
  | 'asks'
  | 'unknown';

/** Names the state of a link from what the slice says. */
export function linkState(status: Status): LinkState {
  if (status.browserError) return 'browser-error';
  switch (status.phase) {
    case 'off':
      if (status.codesRest) return 'rested';
      if (status.line === null) return 'no-line';
      return status.line.linkedAt !== null ? 'off' : status.reason === null ? 'unlinked' : 'logged-out';
    case 'linking':
      if (status.qrExpired) return status.pageOffline ? 'qr-offline' : 'qr-expired';
      return status.qr === null ? 'qr-wait' : 'qr';
    case 'code':
      if (status.codeExpired) return 'code-expired';
      return status.code === null ? 'code-wait' : 'code';
    case 'ready':
      return readyState(status);
    case 'owner-must-act':
      return asked(status) ?? 'owner-must-act';
    case 'unknown':
      return asked(status) ?? 'unknown';
    default:
      return status.phase;
  }
}

/** A page that stands ready may still be cut off, be asked something, or tell nothing. */
function readyState(status: Status): LinkState {
  const question = asked(status);
  if (question) return question;
  if (status.pageOffline) {
    if (status.ask?.kind === 'phone-offline') return 'phone-away';
    return status.ask?.kind === 'retrying' || status.ask?.kind === 'connecting'
      ? 'retrying'
      : 'phone-offline';
  }
  if (status.pageChange) return 'changed';
  if (status.health.events.flowing === false) return 'silent';
  return status.clocks?.phone.warn ? 'phone-silent' : 'ready';
}

/** What WhatsApp asks of the owner, where the page says more than that it asks. */
function asked({ ask }: Status): LinkState | null {
  const named = asks.find((kind) => kind === ask?.kind);
  return named ?? (ask?.kind === 'dialog' ? 'asks' : null);
}

const asks = ['passkey', 'terms', 'in-call', 'second-tab', 'unavailable', 'proxied'] as const;

/** Does the state need a person's hand? */
export function needsOwner(state: LinkState): boolean {
  const states: readonly LinkState[] = [
    'no-line',
    'browser-error',
    'off',
    'qr',
    'qr-wait',
    'qr-expired',
    'qr-offline',
    'code',
    'code-wait',
    'code-expired',
    'conflict',
    'logged-out',
    'blocked',
    'owner-must-act',
    'unlinked',
    'rested',
    'phone-away',
    'phone-silent',
    ...asks,
    'asks',
  ];
  return states.includes(state);
}

/** Is the number linked, whatever else is wrong? */
export function isLinkedNow(status: Status): boolean {
  return status.phase === 'ready' || status.phase === 'syncing';
}

/** States in which the link is lost, or cannot come by itself. */
export function hasFailed(state: LinkState): boolean {
  const states: readonly LinkState[] = ['logged-out', 'unlinked', 'blocked', 'browser-error'];
  return states.includes(state);
}

/** Does a message that is sent now go out by itself? */
export function sendsNow(status: Status | undefined): boolean {
  if (status?.phase !== 'ready' || status.pageOffline || status.browserError) return false;
  return !status.pageChange?.stopped.includes('sending');
}
