import type { Request } from 'express';
import { AppError } from '../errors/app-error.ts';

/** What `mount` must know of a caller, whichever app is called. */
export type Caller = {
  /** `read`: an operator looks on, and nothing may be changed. */
  readonly access: 'full' | 'read';
  /** The tenant is suspended: only endpoints that say so answer. */
  readonly suspended: boolean;
  /** May call what is for operators. */
  readonly isAdmin?: boolean;
  /** What the API key was given by which the call is made; absent for a person. */
  readonly scopes?: readonly string[] | null;
};

/** Who is calling a slice: a member of a workspace, by one signed-in session. */
export type Who = Caller & {
  readonly memberId: string;
  readonly workspaceId: string;
  readonly role: 'owner' | 'member' | 'operator';
  readonly sessionId: string;
};

/** What `mount` needs to know about the app that a request belongs to. */
export type RequestRules<W extends Caller = Who> = {
  /** Gives who is signed in, or null. */
  who(req: Request): Promise<W | null>;
  /** True when the gateway itself calls; absent where there is none. */
  isGateway?(req: Request): boolean;
  /** Parse every reply by its contract; on in tests and development. */
  checkReplies: boolean;
  /** Cookies may only travel by https, and the address of a client is taken from the proxy in front. */
  publicHttps: boolean;
};

const rulesOf = new WeakMap<Request, RequestRules<Caller>>();

/** Binds the app's rules to a request; done once by `createApp`. */
export function bindRules(req: Request, rules: RequestRules<Caller>): void {
  rulesOf.set(req, rules);
}

/** Gives the rules bound to a request; throws when the app was not made by `createApp`. */
export function rulesFor(req: Request): RequestRules<Caller> {
  const rules = rulesOf.get(req);
  if (!rules) throw new Error('This request belongs to an app that createApp did not make.');
  return rules;
}

/**
 * Gives who is signed in, as the app's own rules say it; throws `not_signed_in`. By itself for endpoints that answer
 * with something else than JSON.
 */
export async function requireSignedIn<W extends Caller = Who>(req: Request): Promise<W> {
  const who = await rulesFor(req).who(req);
  if (!who) throw new AppError('not_signed_in', 'Sign in first.', { blame: 'caller', status: 401 });
  // One app has one kind of caller: that of the rules it was made with.
  return who as W;
}
