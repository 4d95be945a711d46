import type { FromPage, Questions, ToPage } from '../../wire/page-wire.ts';

/** The page's line to the phone. Acts wait while the page is offline; questions are answered by a promise. */
export type Line = {
  tell: (message: FromPage) => void;
  ask: <K extends keyof Questions>(type: K, ask: Questions[K]['ask']) => Promise<Questions[K]['answer']>;
  /** Holds back what only makes sense with a connection. */
  hold: (held: boolean) => void;
};

const heldOffline = new Set<FromPage['type']>(['send', 'read', 'composing', 'star', 'online']);

/** Opens the line and keeps it open; `lost` is called each time it breaks. */
export function openLine(received: (message: ToPage) => void, opened: () => void, lost: () => void): Line {
  const answers = new Map<number, (data: unknown) => void>();
  const waiting: FromPage[] = [];
  let socket: WebSocket;
  let held = false;
  let lastId = 0;
  const push = (message: FromPage): void => {
    const open = socket.readyState === WebSocket.OPEN;
    if (open && !(held && heldOffline.has(message.type))) socket.send(JSON.stringify(message));
    else if (message.type !== 'hello' && message.type !== 'inputs') waiting.push(message);
  };
  const flush = (): void => {
    for (const message of waiting.splice(0)) push(message);
  };
  const connect = (): void => {
    socket = new WebSocket(`${location.protocol === 'https:' ? 'wss' : 'ws'}://${location.host}/page-socket`);
    socket.onopen = () => {
      opened();
      flush();
    };
    socket.onmessage = (event) => {
      const message = JSON.parse(String(event.data)) as ToPage;
      if (message.type !== 'reply') return received(message);
      answers.get(message.id)?.(message.data);
      answers.delete(message.id);
    };
    socket.onclose = () => {
      lost();
      setTimeout(connect, 1000);
    };
  };
  connect();
  return {
    tell: push,
    ask: (type, ask) =>
      new Promise((resolve) => {
        const id = ++lastId;
        answers.set(id, resolve as (data: unknown) => void);
        push({ type, id, ...ask } as unknown as FromPage);
      }),
    hold: (next) => {
      held = next;
      if (!held) flush();
    },
  };
}
