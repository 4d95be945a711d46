import type { IncomingHttpHeaders } from 'node:http';
import { identityHeader } from '@queunir/contracts/identity/identity';
import { AppError } from '@queunir/server/errors/app-error';
import type { Log } from '@queunir/server/log/create-log';
import type { Request, RequestHandler, Response } from 'express';
import { Pool } from 'undici';
import type { DecideRoute, Route } from './decide-route.ts';

export type ProxyDeps = {
  readonly log: Log;
  readonly decide: DecideRoute;
};

/** Hands requests on to the caller's own slice. */
export type SliceProxy = { handler: RequestHandler; close(): Promise<void> };

/** Connections that one slice is asked over at a time; streams hold one each. */
const connections = 64;
const headersMs = 60_000;

/** What belongs to one connection (RFC 9110 §7.6.1), or to the gateway alone: cookies and keys never reach a slice, and no slice sets a cookie. */
const notHandedOn = new Set([
  ...['connection', 'keep-alive', 'proxy-authenticate', 'proxy-authorization', 'te', 'trailer', 'upgrade'],
  ...[
    'transfer-encoding',
    'expect',
    'cookie',
    'set-cookie',
    'authorization',
    'x-api-key',
    'x-forwarded-for',
    identityHeader,
  ],
]);

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

  return {
    handler: (req, res, next) => {
      handOn(deps, poolOf, req, res).catch((error: unknown) => {
        if (!res.headersSent) return next(error);
        // Half an answer is out: only the broken connection says that it is not whole.
        res.destroy();
      });
    },
    close: async () => {
      await Promise.all([...pools.values()].map((pool) => pool.destroy()));
    },
  };
}

async function handOn(
  deps: ProxyDeps,
  poolOf: (port: number) => Pool,
  req: Request,
  res: Response,
): Promise<void> {
  const { slice, identity } = await deps.decide(req);
  const broken = new AbortController();
  res.once('close', () => broken.abort());
  try {
    await poolOf(slice.port).stream(
      {
        path: req.originalUrl,
        method: req.method as 'GET',
        headers: headersFor(req, identity),
        body: hasBody(req) ? req : null,
        signal: broken.signal,
        opaque: res,
      },
      ({ statusCode, headers }) => {
        res.status(statusCode);
        for (const [name, value] of Object.entries(headers))
          if (value !== undefined && !notHandedOn.has(name)) res.setHeader(name, value);
        res.flushHeaders();
        return res;
      },
    );
  } catch (cause) {
    // Closed already: the caller had left before it was listened for.
    if (broken.signal.aborted || res.closed) return;
    deps.log.warn({ err: cause, slice: slice.number }, 'a slice did not answer');
    const message = 'Your Queunir does not answer right now. Nothing is lost; try again in a moment.';
    throw new AppError('unavailable', message, { blame: 'caller', status: 503, cause });
  }
}

const hasBody = ({ headers }: Request) =>
  headers['transfer-encoding'] !== undefined || Number(headers['content-length'] ?? 0) > 0;

function headersFor(req: Request, identity: Route['identity']): IncomingHttpHeaders {
  const kept = Object.entries(req.headers).filter(([name]) => !notHandedOn.has(name));
  return {
    ...Object.fromEntries(kept),
    'x-forwarded-for': req.ip ?? '',
    'x-forwarded-proto': req.protocol,
    [identityHeader]: identity,
  };
}
