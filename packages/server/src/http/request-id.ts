import { randomUUID } from 'node:crypto';
import type { Request, RequestHandler } from 'express';

const ids = new WeakMap<Request, string>();

/** Gives the id of a request, for logs and for the person who reports a failure. */
export function requestId(req: Request): string {
  return ids.get(req) ?? 'none';
}

/** Names each request; the id goes out as `X-Request-Id`. */
export function nameRequests(): RequestHandler {
  return (req, res, next) => {
    const id = randomUUID();
    ids.set(req, id);
    res.setHeader('x-request-id', id);
    next();
  };
}
