import type { CdpSession } from '../browser/cdp.types.ts';

/** One message that went to the browser. */
export type SentCdp = { method: string; params: Record<string, unknown>; sessionId: string | undefined };

type RawConnection = {
  _rawSend: (
    callbacks: unknown,
    method: string,
    params: unknown,
    sessionId?: string,
    ...rest: unknown[]
  ) => unknown;
};

/**
 * From now on hands every message that any DevTools connection of this process sends to `listener`, those of
 * the library itself too: it wraps the one function through which all of them go. Gives the undoing.
 */
export function recordCdp(any: CdpSession, listener: (sent: SentCdp) => void): () => void {
  const connection: unknown = any.connection();
  if (!connection) throw new Error('The session is closed.');
  const prototype = Object.getPrototypeOf(connection) as RawConnection;
  const original = prototype._rawSend;
  if (typeof original !== 'function') throw new Error('The library sends by another function now.');
  prototype._rawSend = function record(callbacks, method, params, sessionId, ...rest) {
    listener({ method, params: (params ?? {}) as Record<string, unknown>, sessionId });
    return original.call(this, callbacks, method, params, sessionId, ...rest);
  };
  return () => {
    prototype._rawSend = original;
  };
}
