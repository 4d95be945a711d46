import type { GatewayDeps } from '../gateway.types.ts';
import type { Mailer } from '../mail/create-mailer.ts';

/** What others do when something happens to an account. */
export type AccountHooks = {
  /** A session, key or look-on is void: slices end its streams and refuse it, and whoever ended it waits for that. */
  readonly onSessionEnded: (sessionId: string) => Promise<void>;
  /** An address was confirmed: the user's workspace may get a slice. May come twice. */
  readonly onVerified: (userId: string) => Promise<void>;
  /** An account was ended: what its workspaces hold goes to the trash. */
  readonly onDelete: (userId: string, workspaceIds: readonly string[]) => Promise<void>;
  /** A workspace was suspended or resumed: the event streams of its members must end. */
  readonly onRightsChanged: (workspaceId: string) => void;
};

/** What sign-in needs. */
export type AuthDeps = GatewayDeps & {
  readonly mailer: Mailer;
  /** The address that people use, without a slash at its end. */
  readonly baseUrl: string;
  readonly publicHttps: boolean;
  /** Who may sign up now: operators change it while the gateway runs. */
  readonly signUp: () => 'closed' | 'invited' | 'open';
  /** True while nobody may come before the first operator. */
  readonly ownerFirst: () => Promise<boolean>;
  /** Signs cookies and links, and seals secrets of authenticator apps. */
  readonly secret: string;
  readonly hooks: AccountHooks;
};
