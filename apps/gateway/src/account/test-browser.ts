import { allGatewayEndpoints } from '@queunir/contracts/all-gateway-endpoints';

/** What a call brought back. */
export type Answer = {
  status: number;
  code: string | null;
  body: Record<string, unknown>;
  cookies: string[];
};

type Sent = {
  params?: Record<string, string>;
  query?: string;
  body?: unknown;
  headers?: Record<string, string>;
};

/** A client that keeps its cookies, as a browser does. */
export type Browser = {
  cookies: Map<string, string>;
  /** Calls an endpoint of the contracts by its name. */
  send(name: string, sent?: Sent): Promise<Answer>;
};

/** Makes a browser that knows no cookies. */
export function createBrowser(url: string): Browser {
  const cookies = new Map<string, string>();
  return {
    cookies,
    send: async (name, { params = {}, query = '', body, headers = {} } = {}) => {
      const endpoint = allGatewayEndpoints[name];
      if (!endpoint) throw new Error(`No endpoint is called ${name}.`);
      const path = endpoint.path.replace(/:(\w+)/g, (_all, key: string) => params[key] ?? '');
      const own = [...cookies].map(([key, value]) => `${key}=${value}`).join('; ');
      const reply = await fetch(`${url}${path}${query}`, {
        method: endpoint.method,
        headers: {
          ...(own && { cookie: own }),
          ...(body !== undefined && { 'content-type': 'application/json' }),
          'user-agent': 'Test browser',
          ...headers,
        },
        ...(body !== undefined && { body: JSON.stringify(body) }),
      });
      for (const line of reply.headers.getSetCookie()) keep(cookies, line);
      const said = (await reply.json()) as Record<string, unknown> & { error?: { code: string } };
      return {
        status: reply.status,
        code: said.error?.code ?? null,
        body: said,
        cookies: reply.headers.getSetCookie(),
      };
    },
  };
}

function keep(cookies: Map<string, string>, line: string): void {
  const [pair = '', ...attributes] = line.split(';');
  const [name = '', value = ''] = [pair.slice(0, pair.indexOf('=')), pair.slice(pair.indexOf('=') + 1)];
  if (attributes.some((one) => /^\s*max-age=0$/i.test(one))) cookies.delete(name);
  else cookies.set(name, value);
}
