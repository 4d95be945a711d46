import type { Log } from '@queunir/server/log/create-log';
import { createSession } from './session/create-session.ts';
import type { PageSession, PageSessionOptions } from './whatsapp.types.ts';

/** The page session of one line: nothing runs until `start()`. */
export function createPageSession(options: PageSessionOptions, deps: { log: Log }): PageSession {
  return createSession(options, deps);
}
