import { randomBytes } from 'node:crypto';
import type { WebSocket } from 'ws';
import type { Generation, Part } from '../wire/look.ts';
import type { PhaseShape, ToPage } from '../wire/page-wire.ts';

/** One open page: what it shows and which device it is. */
export type PageSession = {
  phase: PhaseShape;
  /** The linked device's secret, or null before linking. */
  secret: string | null;
  online: boolean;
  /** Which generation this load of the page drew for each part; null until it says so. */
  generations: Record<Part, Generation> | null;
  ready: boolean;
  send: (message: ToPage) => void;
  show: (phase: PhaseShape) => void;
  /** Runs later unless the page leaves or another `later` of the same name comes first. */
  later: (name: string, delay: number, act: () => void) => void;
  cancel: (name: string) => void;
  stopTimers: () => void;
};

/** A session over a web socket. */
export function createPageSession(socket: WebSocket): PageSession {
  const timers = new Map<string, NodeJS.Timeout>();
  const send = (message: ToPage): void => {
    if (socket.readyState === socket.OPEN) socket.send(JSON.stringify(message));
  };
  const session: PageSession = {
    phase: { name: 'connecting' },
    secret: null,
    online: false,
    generations: null,
    ready: false,
    send,
    show: (phase) => {
      session.phase = phase;
      send({ type: 'phase', phase });
    },
    later: (name, delay, act) => {
      clearTimeout(timers.get(name));
      timers.set(name, setTimeout(act, delay).unref());
    },
    cancel: (name) => clearTimeout(timers.get(name)),
    stopTimers: () => {
      for (const timer of timers.values()) clearTimeout(timer);
      timers.clear();
    },
  };
  return session;
}

/** What a QR code holds: `<ref>,<key>,<key>,<key>,<platform>`. */
export function newQrRef(): string {
  const key = (): string => randomBytes(32).toString('base64');
  return `2@${randomBytes(66).toString('base64')},${key()},${key()},${key()},1`;
}

/** Eight characters without the ones that look alike. */
export function newLinkCode(): string {
  const letters = '123456789ABCDEFGHJKLMNPQRSTVWXYZ';
  return Array.from(randomBytes(8), (byte) => letters[byte % letters.length]).join('');
}
