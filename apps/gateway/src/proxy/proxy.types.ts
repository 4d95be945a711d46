import type { Request } from 'express';

/** Who calls, and what they may do. */
export type Caller = {
  readonly userId: string;
  /** Of the session, API key or act of looking on. */
  readonly sessionId: string;
  readonly workspaceId: string | null;
  readonly role: 'owner' | 'member' | 'operator';
  readonly access: 'full' | 'read';
  readonly suspended: boolean;
};

/** Tells who a request comes from; null when nobody signed in. Throws what forbids it, such as a key without the scope. */
export type WhoCalls = (req: Request) => Promise<Caller | null>;
