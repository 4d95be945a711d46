import { codeOf } from '../ingest/code-of.ts';
import type { IngestDeps } from '../ingest/page-memory.ts';
import { readChat } from '../ingest/read-chat.ts';

/** Chats that are being read because somebody writes in them and nothing in their window proves whose they are. */
export type Readings = {
  /** Reads a chat back to what is stored of it. */
  start(chatId: string): void;
  /** Chats that are being read now: what is written in them waits, and holds up no other. */
  now(): string[];
  /** Resolves when none is. */
  done(): Promise<void>;
};

/** Makes them; `onEnd` is called when a chat was read, or could not be. */
export function createReadings(deps: IngestDeps, onEnd: () => void): Readings {
  const running = new Map<string, Promise<void>>();
  return {
    start: (chatId) => {
      if (running.has(chatId)) return;
      // After a long absence more has come than a window holds: what proves the chat stands further up.
      const reading = readChat(deps, { chatId, priority: 'person', mayReadUnread: true, whole: true })
        .then(
          () => undefined,
          (error: unknown) =>
            deps.log.info({ chatId, reason: codeOf(error) }, 'a chat could not be read before writing in it'),
        )
        .finally(() => {
          running.delete(chatId);
          onEnd();
        });
      running.set(chatId, reading);
    },
    now: () => [...running.keys()],
    done: async () => {
      await Promise.all(running.values());
    },
  };
}
