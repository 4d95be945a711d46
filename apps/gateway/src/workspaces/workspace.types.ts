import type { GatewayDb } from '../gateway.types.ts';

/** What acts on a workspace need. */
export type WorkspaceDeps = {
  readonly db: GatewayDb;
  readonly now: () => Date;
  /** What is remembered of callers no longer holds. */
  readonly forget: () => void;
  /** Its members have other rights from now on: their event streams end. */
  readonly onRightsChanged: (workspaceId: string) => void;
};
