import type { RequestHandler } from 'express';
import { AppError } from '../errors/app-error.ts';

const loopback = new Set(['127.0.0.1', 'localhost', '[::1]']);

/** True for the names by which a machine calls itself; `host` may carry a port. */
export function isLoopbackHost(host: string): boolean {
  return loopback.has(hostName(host));
}

/** True when a server whose public name this is answers under this `Host`. */
export function isServedHost(host: string | undefined, publicHost: string | null): boolean {
  const name = hostName(host ?? '');
  return loopback.has(name) || (publicHost !== null && name === hostName(publicHost));
}

/**
 * Refuses requests whose `Host` is neither loopback nor the public name: a foreign page that points its own
 * name at 127.0.0.1 (DNS rebinding) is turned away.
 */
export function checkHost(publicHost: string | null): RequestHandler {
  return (req, _res, next) => {
    if (isServedHost(req.headers.host, publicHost)) return next();
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
