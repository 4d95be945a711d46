/** Sessions, keys and acts of looking on that the gateway ended a moment ago. */
export type EndedSessions = { add(sessionId: string): void; has(sessionId: string): boolean };

/** Much longer than an identity is believed (10 s), with clocks that differ: afterwards nothing signed for it opens anything. */
const rememberMs = 60_000;

/** Makes an empty memory. Ids are never given twice, so what is in it may stay in it too long. */
export function rememberEnded(now: () => Date): EndedSessions {
  const until = new Map<string, number>();
  return {
    add: (sessionId) => {
      const moment = now().getTime();
      for (const [id, end] of until) if (end < moment) until.delete(id);
      until.set(sessionId, moment + rememberMs);
    },
    has: (sessionId) => until.has(sessionId),
  };
}
