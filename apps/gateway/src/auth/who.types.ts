import type { Caller } from '@queunir/server/http/request-rules';

/** Who calls the gateway. */
export type GatewayWho = Caller & {
  readonly userId: string;
  readonly role: 'user' | 'admin';
  /** By what the call is made, as a slice is told it: the sign-in session, the API key, or the act of looking on. */
  readonly sessionId: string;
  /** The browser's sign-in session; null for a key. */
  readonly signInId: string | null;
  /** Whose slice is meant: the own workspace, or the one that is looked on. */
  readonly workspaceId: string | null;
  readonly workspaceRole: 'owner' | 'member' | 'operator' | null;
  readonly via: 'session' | 'key' | 'look-on';
};
