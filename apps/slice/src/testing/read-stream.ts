import { readStreamAt, type ReadStream as Stream } from '@queunir/server/testing/read-stream';

/** An event stream as a test reads it. */
export type ReadStream = Stream;

/** Opens `/api/events` like a browser would. */
export const readStream = (url: string, cookie: string, lastEventId?: string): Promise<Stream> =>
  readStreamAt(`${url}/api/events`, cookie, lastEventId);
