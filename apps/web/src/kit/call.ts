import type { BodyInput, Endpoint, ParamsOf, QueryInput, ReplyOf } from '@queunir/contracts/kit/endpoint';
import { errorReply } from '@queunir/contracts/kit/errors';
import * as z from 'zod/mini';
import { ApiError, isUnreachable } from './api-error.ts';
import { requestHabits, takeEarly } from './early.ts';
import { reportReach } from './reach.ts';

export type CallInput<E extends Endpoint> = {
  params?: ParamsOf<E>;
  query?: QueryInput<E>;
  body?: BodyInput<E>;
  /** The file of an endpoint that takes one. */
  upload?: Blob;
  idempotencyKey?: string;
  signal?: AbortSignal;
  /** Lets the request outlive the page; for what is saved while it closes. */
  keepalive?: boolean;
};

let onSignedOut: () => void = () => {};
let onRefused: (error: ApiError) => void = () => {};

/** Says what to do when the slice answers that this browser is not signed in any more. */
export function whenSignedOut(act: () => void): void {
  onSignedOut = act;
}

/** Says what to do with every refusal, besides what the caller does with it. */
export function whenRefused(act: (error: ApiError) => void): void {
  onRefused = act;
}

/** Address of an endpoint with its parameters and query filled in; absent values are left out. */
export function addressOf(path: string, params: unknown, query: unknown): string {
  const values = (params ?? {}) as Record<string, unknown>;
  const filled = path.replace(/:(\w+)/g, (_, name: string) => encodeURIComponent(String(values[name])));
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries((query ?? {}) as Record<string, unknown>)) {
    if (value !== undefined && value !== null) search.set(name, String(value));
  }
  const text = search.toString();
  return text === '' ? filled : `${filled}?${text}`;
}

/** The one place that fetches: sends what the contract says and parses the reply. Throws `ApiError` only. */
export async function call<E extends Endpoint>(endpoint: E, input: CallInput<E> = {}): Promise<ReplyOf<E>> {
  const response = await reach(endpoint, input);
  const json: unknown = await response.json().catch(() => undefined);
  const refusal = response.ok ? null : toError(response, json);
  reportReach(!isUnreachable(refusal));
  if (refusal) {
    onRefused(refusal);
    throw refusal;
  }
  const parsed = z.safeParse(endpoint.reply, json);
  if (!parsed.success) {
    throw new ApiError(
      'reply_not_understood',
      'The answer does not fit this version of the page.',
      response.status,
    );
  }
  return parsed.data as ReplyOf<E>;
}

async function reach<E extends Endpoint>(endpoint: E, input: CallInput<E>): Promise<Response> {
  const headers: Record<string, string> = { ...requestHabits.headers };
  if (input.body !== undefined) headers['content-type'] = 'application/json';
  if (input.upload !== undefined) headers['content-type'] = endpoint.upload?.types[0] ?? '';
  if (input.idempotencyKey !== undefined) headers['idempotency-key'] = input.idempotencyKey;
  try {
    const address = addressOf(endpoint.path, input.params, input.query);
    const early = endpoint.method === 'GET' ? takeEarly(address) : null;
    const response = await (early ??
      fetch(address, {
        ...requestHabits,
        method: endpoint.method,
        headers,
        body: input.upload ?? (input.body === undefined ? undefined : JSON.stringify(input.body)),
        signal: input.signal,
        keepalive: input.keepalive,
      }));
    return response;
  } catch (cause) {
    if (input.signal?.aborted) throw cause;
    reportReach(false);
    throw new ApiError('unreachable', 'The server cannot be reached.', 0);
  }
}

function toError(response: Response, json: unknown): ApiError {
  const parsed = z.safeParse(errorReply, json);
  const code = parsed.success ? parsed.data.error.code : 'unavailable';
  const message = parsed.success ? parsed.data.error.message : 'The server did not answer as expected.';
  if (response.status === 401 && code === 'not_signed_in') onSignedOut();
  return new ApiError(code, message, response.status, parsed.success ? parsed.data.error.details : undefined);
}
