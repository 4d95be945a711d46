import type { RequestHandler } from 'express';
import { AppError } from '../errors/app-error.ts';

const loopback = new Set(['127.0.0.1', 'localhost', '[::1]']);

/** True for the names by which a machine calls itself; `host` may carry a port. */
export function isLoopbackHost(host: string): boolean {
  return loopback.has(hostName(host));
}

/**
 * Refuses requests whose `Host` is neither loopback nor the public name: a foreign page that points its own
 * name at 127.0.0.1 (DNS rebinding) is turned away.
 */
export function checkHost(publicHost: string | null): RequestHandler {
  const allowed = publicHost === null ? null : hostName(publicHost);
  return (req, _res, next) => {
    const host = hostName(req.headers.host ?? '');
    if (loopback.has(host) || (allowed !== null && host === allowed)) return next();
    next(
      new AppError(
        'not_allowed',
        'Queunir does not answer under this name. Set PUBLIC_URL to the address it has.',
        {
          blame: 'caller',
          status: 421,
        },
      ),
    );
  };
}

function hostName(host: string): string {
  return host.toLowerCase().replace(/:\d+$/, '');
}
