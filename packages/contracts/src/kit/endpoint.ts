import type * as z from 'zod/mini';

/**
 * Who may call: `public` nobody signed in is needed, `user` who is signed in, `admin` an operator, `system` the gateway
 * itself.
 */
export type Access = 'public' | 'user' | 'admin' | 'system';

export type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';

type Schema = z.ZodMiniType;

/** One endpoint as it travels: where it is, what it takes, what it gives, who may call it. */
export type Endpoint<
  P extends Schema = Schema,
  Q extends Schema = Schema,
  B extends Schema = Schema,
  R extends Schema = Schema,
> = {
  readonly method: Method;
  /** Express-style path, for example `/api/chats/:chatId`. */
  readonly path: string;
  /** One sentence for the OpenAPI document. */
  readonly summary: string;
  readonly params?: P;
  readonly query?: Q;
  readonly body?: B;
  readonly reply: R;
  /** Codes this endpoint may answer besides the general ones (see `errors.ts`). */
  readonly errors: readonly string[];
  readonly access: Access;
  /** May it be called while the tenant is suspended? */
  readonly whileSuspended: boolean;
  /** May it be called while an operator looks on, although it changes something? */
  readonly whileLookingOn?: true;
  /** What an API key must have been given to call it; without one no key may. */
  readonly scope?: string;
  /** The request carries a file of one of these types instead of JSON. */
  readonly upload?: { readonly types: readonly string[]; readonly mostBytes: number };
  /** Mutating posts that must carry an `Idempotency-Key` header. */
  readonly idempotent?: true;
};

/** Declares an endpoint; only gives its argument back, with its types. */
export function endpoint<P extends Schema, Q extends Schema, B extends Schema, R extends Schema>(
  definition: Endpoint<P, Q, B, R>,
): Endpoint<P, Q, B, R> {
  return definition;
}

type Out<S> = S extends z.ZodMiniType ? z.output<S> : never;
type In<S> = S extends z.ZodMiniType ? z.input<S> : never;

export type ParamsOf<E extends Endpoint> = Out<NonNullable<E['params']>>;
export type QueryOf<E extends Endpoint> = Out<NonNullable<E['query']>>;
export type BodyOf<E extends Endpoint> = Out<NonNullable<E['body']>>;
export type ReplyOf<E extends Endpoint> = Out<E['reply']>;
/** What a caller sends: defaults may be left out. */
export type QueryInput<E extends Endpoint> = In<NonNullable<E['query']>>;
export type BodyInput<E extends Endpoint> = In<NonNullable<E['body']>>;
