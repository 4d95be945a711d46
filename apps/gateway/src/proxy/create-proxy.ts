import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import { AppError } from '@queunir/server/errors/app-error';
import { isServedHost } from '@queunir/server/http/check-host';
import { findForgery } from '@queunir/server/http/check-origin';
import type { Log } from '@queunir/server/log/create-log';
import type { RequestHandler } from 'express';
import { Pool } from 'undici';
import type { DecideRoute, Route } from './decide-route.ts';
import { handOn } from './hand-on.ts';

export type ProxyDeps = {
  readonly log: Log;
  readonly decide: DecideRoute;
  /** Host (with port) of PUBLIC_URL, or null when only this machine is served. */
  readonly publicHost: string | null;
  /** A proxy on this machine says the caller's address and protocol. */
  readonly behindProxy: boolean;
};

/** Hands requests on to the caller's own slice. */
export type SliceProxy = {
  /** Inside the app, whose error handler says what is in the way. */
  handler: RequestHandler;
  /**
   * In front of the app: what `isSlices` says by its address and nothing stands in the way of goes its way at once, and
   * everything else goes through the app. Half of a request's cost is saved by that.
   */
  inFrontOf(app: RequestListener, isSlices: (address: string) => boolean): RequestListener;
  close(): Promise<void>;
};

/** Connections that one slice is asked over at a time; streams hold one each. */
const connections = 64;
const headersMs = 60_000;

/** Makes the proxy: bodies, event streams and ranges pass as they come, and what the caller breaks off ends there too. */
export function createProxy(deps: ProxyDeps): SliceProxy {
  const pools = new Map<number, Pool>();
  const poolOf = (port: number): Pool => {
    const known = pools.get(port);
    if (known) return known;
    // A stream of events is silent for long; that it lives is seen by its own beats.
    const options = { connections, headersTimeout: headersMs, bodyTimeout: 0, pipelining: 1 };
    const pool = new Pool(`http://127.0.0.1:${port}`, options);
    pools.set(port, pool);
    return pool;
  };
  const pass = async (
    { slice, identity }: Route,
    req: IncomingMessage,
    res: ServerResponse,
    path: string,
  ) => {
    const told = { identity, ...callerOf(req, deps.behindProxy) };
    try {
      await handOn(poolOf(slice.port), req, res, path, told);
    } catch (cause) {
      deps.log.warn({ err: cause, slice: slice.number }, 'a slice did not answer');
      throw new AppError('unavailable', silent, { blame: 'caller', status: 503, cause });
    }
  };

  return {
    handler: (req, res, next) => {
      deps
        .decide(req)
        .then((route) => pass(route, req, res, req.originalUrl))
        .catch(next);
    },
    inFrontOf: (app, isSlices) => (req, res) => {
      const { method = '', headers, url = '' } = req;
      if (!isSlices(url) || !isServedHost(headers.host, deps.publicHost) || findForgery(req))
        return app(req, res);
      deps.decide({ method, headers }).then(
        (route) => pass(route, req, res, url).catch(() => saySilent(res)),
        // Nothing was sent: the app finds the same, and says it.
        () => app(req, res),
      );
    },
    close: async () => {
      await Promise.all([...pools.values()].map((pool) => pool.destroy()));
    },
  };
}

const silent = 'Your Queunir does not answer right now. Nothing is lost; try again in a moment.';

function saySilent(res: ServerResponse): void {
  if (res.headersSent) return void res.destroy();
  const body = JSON.stringify({ error: { code: 'unavailable', message: silent } });
  res.writeHead(503, {
    'content-type': 'application/json; charset=utf-8',
    'content-length': Buffer.byteLength(body),
    'cache-control': 'no-store',
  });
  res.end(body);
}

const loopback = /^(::ffff:)?127\.|^::1$/;

/** The caller's address and protocol; nginx on this machine names the one, whatever the caller said before. */
function callerOf({ socket, headers }: IncomingMessage, behindProxy: boolean) {
  const peer = socket.remoteAddress ?? '';
  if (!behindProxy || !loopback.test(peer)) return { address: peer, protocol: 'http' };
  const said = String(headers['x-forwarded-for'] ?? '')
    .split(',')
    .at(-1)
    ?.trim();
  const protocol = String(headers['x-forwarded-proto'] ?? 'http')
    .split(',')
    .at(-1)
    ?.trim();
  return { address: said || peer, protocol: protocol === 'https' ? 'https' : 'http' };
}
