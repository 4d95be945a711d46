/** A reply as a test looks at it. */
export type Answer = {
  status: number;
  headers: Headers;
  // Tests say what they expect; a wrong shape fails there.
  body: Record<string, unknown> & { error?: { code: string; message: string; details?: unknown } };
};

/** Calls a slice over HTTP like one browser: cookies are kept. */
export type Caller = {
  get(path: string, headers?: Record<string, string>): Promise<Answer>;
  post(path: string, body?: unknown, headers?: Record<string, string>): Promise<Answer>;
  send(method: string, path: string, body?: unknown, headers?: Record<string, string>): Promise<Answer>;
  cookie(): string;
};

/** A socket that is kept may end at the moment in which it is used again. */
const oneCall = { connection: 'close' };

/** Makes a caller without cookies. */
export function createCaller(url: string): Caller {
  let cookie = '';
  const send: Caller['send'] = async (method, path, body, headers = {}) => {
    const reply = await fetch(url + path, {
      method,
      headers: {
        cookie,
        ...oneCall,
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        ...headers,
      },
      body: body === undefined ? undefined : JSON.stringify(body),
      redirect: 'manual',
    });
    const set = reply.headers.getSetCookie()[0];
    if (set) cookie = set.split(';')[0] ?? '';
    const text = await reply.text();
    const isJson = reply.headers.get('content-type')?.includes('json');
    return { status: reply.status, headers: reply.headers, body: isJson ? JSON.parse(text) : { text } };
  };
  return {
    get: (path, headers) => send('GET', path, undefined, headers),
    post: (path, body, headers) => send('POST', path, body, headers),
    send,
    cookie: () => cookie,
  };
}
