import type { Publish, SliceDb } from '../slice.types.ts';

/** What the sign-in use cases need. */
export type LoginDeps = {
  readonly db: SliceDb;
  readonly publish: Publish;
  readonly now: () => Date;
  readonly workspaceId: string;
  /** The one owner of the workspace. */
  readonly memberId: string;
  readonly sessions: { forget(): void };
};

/** Where a person signs in from. */
export type Place = {
  readonly address: string | null;
  readonly device: string | null;
  /** Cookie of a browser that signed in before, as it was sent; nothing is proved by it alone. */
  readonly deviceToken: string | null;
};

/** A new session: `token` goes into the cookie and nowhere else. */
export type OpenedSession = {
  readonly token: string;
  readonly sessionId: string;
  /** By this the browser is known the next time. */
  readonly deviceToken: string;
};
