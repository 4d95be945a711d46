import type { Request, RequestHandler } from 'express';
import { AppError } from '../errors/app-error.ts';

/** Types that a page of another site cannot send without asking first. */
const unforgeable = ['application/json', 'text/html'] as const;
const safeMethods = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * Refuses changes that a foreign page asks for (cross-site request forgery): a browser says by Sec-Fetch-Site or
 * Origin where a request comes from, and a foreign form can send neither JSON nor HTML. Programs that are no browsers pass.
 */
export function checkOrigin(): RequestHandler {
  return (req, _res, next) => {
    if (safeMethods.has(req.method)) return next();
    if (isForeign(req)) return next(refusal('This request comes from another site.', 403, 'not_allowed'));
    if (hasBody(req) && !req.is([...unforgeable])) {
      return next(refusal('Send the body as application/json.', 415, 'bad_request'));
    }
    next();
  };
}

function isForeign(req: Request): boolean {
  const site = req.get('sec-fetch-site');
  if (site !== undefined) return site !== 'same-origin' && site !== 'none';
  const origin = req.get('origin');
  if (origin === undefined) return false;
  if (!URL.canParse(origin)) return true;
  const { protocol, host } = new URL(origin);
  // A proxy may name the port that a browser leaves out: a URL drops the usual one.
  const ours = `${protocol}//${req.headers.host ?? ''}`;
  return !URL.canParse(ours) || new URL(ours).host !== host;
}

function hasBody(req: Request): boolean {
  return req.headers['transfer-encoding'] !== undefined || Number(req.headers['content-length'] ?? 0) > 0;
}

function refusal(message: string, status: number, code: string): AppError {
  return new AppError(code, message, { blame: 'caller', status });
}
