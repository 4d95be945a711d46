import type { IncomingMessage, ServerResponse } from 'node:http';
import { identityHeader } from '@queunir/contracts/identity/identity';
import type { Dispatcher, Pool } from 'undici';

/** What belongs to one connection (RFC 9110 §7.6.1), or to the gateway alone: cookies and keys never reach a slice, and no slice sets a cookie. */
const notHandedOn = new Set([
  ...['connection', 'keep-alive', 'proxy-authenticate', 'proxy-authorization', 'te', 'trailer', 'upgrade'],
  ...['transfer-encoding', 'expect', 'cookie', 'set-cookie', 'authorization', 'x-api-key'],
  ...['x-forwarded-for', 'x-forwarded-proto', identityHeader],
]);

/** What a slice is told beyond what the caller said. */
export type Told = { identity: string; address: string; protocol: string };

/**
 * Hands a request on and its answer back, both as they come. Rejects when the slice gave no answer; one that breaks off
 * breaks off at the caller too, and what the caller breaks off ends at the slice.
 */
export function handOn(pool: Pool, req: IncomingMessage, res: ServerResponse, path: string, told: Told) {
  return new Promise<void>((resolve, reject) => {
    let left = false;
    let leave: (() => void) | null = null;
    const done = (settle: () => void) => {
      if (leave) res.removeListener('close', leave);
      settle();
    };
    const handler: Dispatcher.DispatchHandler = {
      onRequestStart: (controller) => {
        leave = () => {
          left = true;
          controller.abort(new Error('The caller has left.'));
        };
        if (res.destroyed) leave();
        else res.once('close', leave);
      },
      onResponseStart: (_controller, status, headers) => {
        // What is to be waited for, such as 103, is between two neighbours.
        if (status < 200) return;
        res.writeHead(status, headersBack(headers));
        // With the first of the body where there is one already; else the head goes alone, since events may be long in coming.
        process.nextTick(() => res.writable && !res.writableEnded && res.flushHeaders());
      },
      onResponseData: (controller, part) => {
        if (res.write(part)) return;
        controller.pause();
        res.once('drain', () => controller.resume());
      },
      onResponseEnd: () => {
        res.end();
        done(resolve);
      },
      onResponseError: (_controller, error) => {
        // Closed already: the caller had left before it was listened for.
        if (left || res.closed) return done(resolve);
        if (!res.headersSent) return done(() => reject(error));
        // Half an answer is out: only the broken connection says that it is not whole.
        res.destroy();
        done(resolve);
      },
    };
    const method = req.method as Dispatcher.HttpMethod;
    pool.dispatch({ path, method, headers: headersOn(req, told), body: hasBody(req) ? req : null }, handler);
  });
}

const hasBody = ({ headers }: IncomingMessage) =>
  headers['transfer-encoding'] !== undefined || Number(headers['content-length'] ?? 0) > 0;

function headersOn({ rawHeaders }: IncomingMessage, { identity, address, protocol }: Told): string[] {
  const kept: string[] = [];
  for (let at = 0; at < rawHeaders.length; at += 2) {
    const name = rawHeaders[at]!;
    if (!notHandedOn.has(name.toLowerCase())) kept.push(name, rawHeaders[at + 1]!);
  }
  kept.push('x-forwarded-for', address, 'x-forwarded-proto', protocol, identityHeader, identity);
  return kept;
}

function headersBack(
  headers: Record<string, string | string[] | undefined>,
): Record<string, string | string[]> {
  const kept: Record<string, string | string[]> = {};
  for (const name in headers) {
    const value = headers[name];
    if (value !== undefined && !notHandedOn.has(name)) kept[name] = value;
  }
  return kept;
}
