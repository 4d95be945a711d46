/** What can be wrong with one slice. */
export type SliceAlertKind =
  | 'silent'
  | 'page-unlinked'
  | 'events-stopped'
  | 'memory-soft'
  | 'memory-hard'
  | 'gave-up';

/** What can be wrong with the service as a whole. */
export type FleetAlertKind = 'no-room' | 'pool-failing' | 'disk-low' | 'mail-failing';

/** What is wrong, as an alert names it. */
export type AlertKind = SliceAlertKind | FleetAlertKind;

/** Something that is wrong now, in words for the operator; nothing of a tenant's chats. */
export type Standing<Kind extends AlertKind = AlertKind> = { readonly kind: Kind; readonly words: string };

/** Whom the operator wants told. */
export type AlertTargets = {
  readonly emails: readonly string[];
  /** Signed by the secret, as the Standard Webhooks specification 1.0 says it. */
  readonly webhook: { readonly url: string; readonly secret: Buffer } | null;
};
