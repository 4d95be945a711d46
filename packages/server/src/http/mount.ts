import type { BodyOf, Endpoint, ParamsOf, QueryOf, ReplyOf } from '@queunir/contracts/kit/endpoint';
import type { Request, RequestHandler, Response, Router } from 'express';
import { AppError } from '../errors/app-error.ts';
import { type Client, clientOf } from './client.ts';
import { parseInput } from './parse-input.ts';
import { noUpload, readUpload } from './read-upload.ts';
import { refuseWhatIsClosed } from './refuse-what-is-closed.ts';
import { type Caller, type RequestRules, requireSignedIn, rulesFor, type Who } from './request-rules.ts';

/** What a handler gets; everything is parsed by the endpoint's contract. */
export type Call<E extends Endpoint> = {
  readonly params: ParamsOf<E>;
  readonly query: QueryOf<E>;
  readonly body: BodyOf<E>;
  /** The file of an endpoint that takes one; empty elsewhere. */
  readonly upload: Uint8Array;
  /** The caller's `Idempotency-Key`; empty where the endpoint takes none. */
  readonly idempotencyKey: string;
  /** Aborted when the caller hangs up before the answer. */
  readonly signal: AbortSignal;
  readonly client: Client;
};

/** What the handler of a `user` or `admin` endpoint gets: the call and who makes it. */
export type SignedInCall<E extends Endpoint, W extends Caller = Who> = Call<E> & { readonly who: W };

/** Gives the reply, or throws an `AppError`. */
export type SignedInHandler<E extends Endpoint, W extends Caller = Who> = (
  call: SignedInCall<E, W>,
) => ReplyOf<E> | Promise<ReplyOf<E>>;

/** Connects a `user` endpoint to its handler. */
export function mount<E extends Endpoint, W extends Caller = Who>(
  router: Router,
  endpoint: E,
  handler: SignedInHandler<E, W>,
): void {
  if (endpoint.access !== 'user') throw new Error(`${endpoint.path} is not for signed-in members only.`);
  mountSignedIn(router, endpoint, handler);
}

/** Connects an `admin` endpoint, which operators alone may call, to its handler. */
export function mountAdmin<E extends Endpoint, W extends Caller>(
  router: Router,
  endpoint: E,
  handler: SignedInHandler<E, W>,
): void {
  if (endpoint.access !== 'admin') throw new Error(`${endpoint.path} is not for operators only.`);
  mountSignedIn(router, endpoint, handler);
}

/** Connects a `public` endpoint to its handler. */
export function mountPublic<E extends Endpoint>(
  router: Router,
  endpoint: E,
  handler: (call: Call<E>) => ReplyOf<E> | Promise<ReplyOf<E>>,
): void {
  if (endpoint.access !== 'public') throw new Error(`${endpoint.path} is not public.`);
  register(router, endpoint, async (req, res) => {
    const rules = rulesFor(req);
    await answer(endpoint, rules, res, handler(await readCall(endpoint, req, res)));
  });
}

/** Connects a `system` endpoint, which the gateway alone may call, to its handler. */
export function mountSystem<E extends Endpoint>(
  router: Router,
  endpoint: E,
  handler: (call: Call<E>) => ReplyOf<E> | Promise<ReplyOf<E>>,
): void {
  if (endpoint.access !== 'system') throw new Error(`${endpoint.path} is not for the gateway alone.`);
  register(router, endpoint, async (req, res) => {
    const rules = rulesFor(req);
    if (!rules.isGateway?.(req))
      throw new AppError('not_signed_in', 'Only the gateway may ask for this.', {
        blame: 'caller',
        status: 401,
      });
    await answer(endpoint, rules, res, handler(await readCall(endpoint, req, res)));
  });
}

function mountSignedIn<E extends Endpoint, W extends Caller>(
  router: Router,
  endpoint: E,
  handler: SignedInHandler<E, W>,
): void {
  register(router, endpoint, async (req, res) => {
    const rules = rulesFor(req);
    const who = await requireSignedIn<W>(req);
    refuseWhatIsClosed(endpoint, who);
    await answer(endpoint, rules, res, handler({ ...(await readCall(endpoint, req, res)), who }));
  });
}

function register(router: Router, endpoint: Endpoint, handler: RequestHandler): void {
  const { path } = endpoint;
  if (endpoint.method === 'GET') router.get(path, handler);
  else if (endpoint.method === 'POST') router.post(path, handler);
  else if (endpoint.method === 'PUT') router.put(path, handler);
  else if (endpoint.method === 'PATCH') router.patch(path, handler);
  else router.delete(path, handler);
}

async function readCall<E extends Endpoint>(endpoint: E, req: Request, res: Response): Promise<Call<E>> {
  const idempotencyKey = endpoint.idempotent ? readIdempotencyKey(req) : '';
  // zod proves at run time what these types say.
  return {
    params: parseInput(endpoint.params, req.params, 'address') as ParamsOf<E>,
    query: parseInput(endpoint.query, req.query, 'query') as QueryOf<E>,
    body: parseInput(endpoint.body, req.body, 'body') as BodyOf<E>,
    upload: endpoint.upload ? await readUpload(req, endpoint.upload) : noUpload,
    idempotencyKey,
    signal: abortedWhenGone(res),
    client: clientOf(req, res),
  };
}

function readIdempotencyKey(req: Request): string {
  const key = req.get('idempotency-key')?.trim() ?? '';
  if (key.length >= 8 && key.length <= 200) return key;
  throw new AppError(
    'idempotency_key_missing',
    'Send an Idempotency-Key header of 8 to 200 characters, new for each act and the same when it is repeated.',
    { blame: 'caller', status: 400 },
  );
}

function abortedWhenGone(res: Response): AbortSignal {
  const controller = new AbortController();
  res.once('close', () => {
    if (!res.writableFinished) controller.abort();
  });
  return controller.signal;
}

async function answer(
  endpoint: Endpoint,
  rules: RequestRules<Caller>,
  res: Response,
  reply: unknown,
): Promise<void> {
  let value = await reply;
  if (rules.checkReplies) {
    const result = endpoint.reply.safeParse(value);
    if (!result.success) {
      throw new AppError(
        'internal',
        `The reply of ${endpoint.method} ${endpoint.path} breaks its contract.`,
        {
          blame: 'us',
          cause: result.error,
        },
      );
    }
    value = result.data;
  }
  if (res.headersSent || res.closed) return;
  sendJson(res, JSON.stringify(value));
}

/** What `res.json` sends, without its look at settings and freshness, and in one write with the head. */
function sendJson(res: Response, json: string): void {
  res.setHeader('cache-control', 'no-store');
  res.setHeader('content-type', 'application/json; charset=utf-8');
  res.setHeader('content-length', Buffer.byteLength(json));
  res.end(json);
}
