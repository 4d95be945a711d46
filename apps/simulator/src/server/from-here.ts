import type { IncomingHttpHeaders } from 'node:http';

const here = /^(?:127\.0\.0\.1|localhost|\[::1\])(?::\d+)?$/i;

/**
 * Was the request made to this machine by its own name, and by our own pages or by a program? A foreign page in the
 * same browser sends its origin, or a name of its own that it pointed at this machine.
 */
export function isFromHere({ host, origin }: IncomingHttpHeaders): boolean {
  if (host === undefined || !here.test(host)) return false;
  return origin === undefined || origin === `http://${host}`;
}
