import type { IncomingHttpHeaders } from 'node:http';
import type { RequestHandler } from 'express';
import { AppError } from '../errors/app-error.ts';

/** Types that a page of another site cannot send without asking first. */
const unforgeable = new Set(['application/json', 'text/html']);
const safeMethods = new Set(['GET', 'HEAD', 'OPTIONS']);

type Asked = { readonly method?: string | undefined; readonly headers: IncomingHttpHeaders };

/**
 * Refuses changes that a foreign page asks for (cross-site request forgery): a browser says by Sec-Fetch-Site or
 * Origin where a request comes from, and a foreign form can send neither JSON nor HTML. Programs that are no browsers pass.
 */
export function checkOrigin(): RequestHandler {
  return (req, _res, next) => next(findForgery(req) ?? undefined);
}

/** Gives what a request is refused for, or null. */
export function findForgery(req: Asked): AppError | null {
  if (safeMethods.has(req.method ?? '')) return null;
  if (isForeign(req)) return refusal('This request comes from another site.', 403, 'not_allowed');
  if (hasBody(req) && !unforgeable.has(typeOf(req)))
    return refusal('Send the body as application/json.', 415, 'bad_request');
  return null;
}

function isForeign({ headers }: Asked): boolean {
  const site = headers['sec-fetch-site'];
  if (site !== undefined) return site !== 'same-origin' && site !== 'none';
  const { origin } = headers;
  if (origin === undefined) return false;
  if (!URL.canParse(origin)) return true;
  const { protocol, host } = new URL(origin);
  // A proxy may name the port that a browser leaves out: a URL drops the usual one.
  const ours = `${protocol}//${headers.host ?? ''}`;
  return !URL.canParse(ours) || new URL(ours).host !== host;
}

const typeOf = ({ headers }: Asked) => headers['content-type']?.split(';')[0]?.trim().toLowerCase() ?? '';

function hasBody({ headers }: Asked): boolean {
  return headers['transfer-encoding'] !== undefined || Number(headers['content-length'] ?? 0) > 0;
}

function refusal(message: string, status: number, code: string): AppError {
  return new AppError(code, message, { blame: 'caller', status });
}
