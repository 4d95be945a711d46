import type { IncomingHttpHeaders } from 'node:http';

/** What is known of a request when it is asked where it goes. */
export type Asked = { readonly method: string; readonly headers: IncomingHttpHeaders };

/** Who calls, and what they may do. */
export type Caller = {
  readonly userId: string;
  /** Of the session, API key or act of looking on. */
  readonly sessionId: string;
  readonly workspaceId: string | null;
  readonly role: 'owner' | 'member' | 'operator';
  readonly access: 'full' | 'read';
  readonly suspended: boolean;
  /** May look on in other workspaces. */
  readonly isOperator: boolean;
};

/** Tells who a request comes from; null when nobody signed in. Throws what forbids it, such as a key without the scope. */
export type WhoCalls = (req: Asked) => Promise<Caller | null>;
