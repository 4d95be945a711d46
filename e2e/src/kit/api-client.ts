import type { BodyInput, Endpoint, ParamsOf, QueryInput, ReplyOf } from '@queunir/contracts/kit/endpoint';
import { setPassword } from '@queunir/contracts/login/login';

/** What goes with a call; only what the endpoint declares is used. */
export type Input<E extends Endpoint> = {
  params?: ParamsOf<E>;
  query?: QueryInput<E>;
  body?: BodyInput<E>;
  idempotencyKey?: string;
};

/** An answer that was not the reply. */
export class ApiRefusal extends Error {
  readonly status: number;
  readonly code: string;
  constructor(status: number, code: string, words: string) {
    super(`${status} ${code}: ${words}`);
    this.status = status;
    this.code = code;
  }
}

/** The product's API as a signed-in program sees it. */
export type ApiClient = {
  /** `name=value` of the session cookie. */
  cookie: string;
  call: <E extends Endpoint>(endpoint: E, input?: Input<E>) => Promise<ReplyOf<E>>;
};

/** The password that journeys and benchmarks set. */
export const password = 'blue kettle on the stove';

/** Sets the first password by the address that the product printed, and signs in with it. */
export async function setUpAndSignIn(url: string, setupUrl: string): Promise<ApiClient> {
  const token = new URLSearchParams(new URL(setupUrl).hash.slice(1)).get('token') ?? '';
  const { cookie } = await send(url, '', setPassword, { body: { token, password } });
  return signedIn(url, cookie);
}

/** A client with the session cookie of somebody who signed in already. */
export function signedIn(url: string, cookie: string): ApiClient {
  return { cookie, call: async (endpoint, input = {}) => (await send(url, cookie, endpoint, input)).reply };
}

/** One call. Errors: ApiRefusal for any status outside 2xx. */
export async function send<E extends Endpoint>(
  url: string,
  cookie: string,
  endpoint: E,
  input: Input<E>,
): Promise<{ reply: ReplyOf<E>; cookie: string }> {
  const params = (input.params ?? {}) as Record<string, string>;
  const path = endpoint.path.replace(/:(\w+)/g, (_, name: string) => encodeURIComponent(params[name] ?? ''));
  const address = new URL(path, url);
  for (const [name, value] of Object.entries((input.query ?? {}) as Record<string, unknown>))
    if (value !== undefined) address.searchParams.set(name, String(value));
  const answer = await fetch(address, {
    method: endpoint.method,
    headers: {
      origin: url,
      ...(cookie ? { cookie } : {}),
      ...(input.body === undefined ? {} : { 'content-type': 'application/json' }),
      ...(endpoint.idempotent ? { 'idempotency-key': input.idempotencyKey ?? crypto.randomUUID() } : {}),
    },
    ...(input.body === undefined ? {} : { body: JSON.stringify(input.body) }),
  });
  const text = await answer.text();
  if (!answer.ok) throw refusal(answer.status, text);
  const cookies = answer.headers.getSetCookie().map((line) => line.split(';')[0]);
  return { reply: JSON.parse(text) as ReplyOf<E>, cookie: cookies.join('; ') };
}

function refusal(status: number, text: string): ApiRefusal {
  try {
    const { error } = JSON.parse(text) as { error: { code: string; message: string } };
    return new ApiRefusal(status, error.code, error.message);
  } catch {
    return new ApiRefusal(status, 'not_json', text.slice(0, 300));
  }
}
