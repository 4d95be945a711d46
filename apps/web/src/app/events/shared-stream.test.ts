import { eventsPath } from '@queunir/contracts/events/events';
import { expect, test } from 'vitest';
import { joinStream, type StreamNews, type StreamParts, streamAddress } from './shared-stream.ts';

const chat = '01890000-0000-7000-8000-000000000001';

/** A browser with tabs: one lock that is handed on (after a moment, where it is `slow`), one channel that reaches the others. */
function browser({ slow = false } = {}) {
  const sources: {
    onopen?: () => void;
    onerror?: () => void;
    onmessage?: (message: { data: string }) => void;
    readyState: number;
    closed: boolean;
  }[] = [];
  const channels = new Set<{ onmessage: ((message: MessageEvent) => void) | null }>();
  const queue: (() => Promise<void>)[] = [];
  let held = false;
  const next = () => {
    const lead = queue.shift();
    held = lead !== undefined;
    void (slow ? Promise.resolve().then(lead) : lead?.())?.then(next);
  };
  const parts = (): StreamParts => ({
    openSource: () => {
      const source = {
        readyState: 1,
        closed: false,
        close() {
          source.closed = true;
        },
      };
      sources.push(source);
      return source as unknown as EventSource;
    },
    openChannel: () => {
      const own = {
        onmessage: null as ((message: MessageEvent) => void) | null,
        postMessage: (data: unknown) => {
          if (!channels.has(own)) throw new Error('Channel is closed');
          for (const other of channels) if (other !== own) other.onmessage?.({ data } as MessageEvent);
        },
        close: () => channels.delete(own),
      };
      channels.add(own);
      return own as unknown as ReturnType<StreamParts['openChannel']>;
    },
    locks: {
      request: ((_name: string, _options: unknown, lead: () => Promise<void>) => {
        queue.push(lead);
        if (!held) next();
        return Promise.resolve();
      }) as unknown as LockManager['request'],
    },
  });
  const tab = () => {
    const news: StreamNews[] = [];
    const leave = joinStream((one) => news.push(one), parts());
    return { news, leave };
  };
  return { sources, tab };
}

test('eight tabs listen by one stream and all hear the same', () => {
  const { sources, tab } = browser();
  const tabs = Array.from({ length: 8 }, tab);
  expect(sources).toHaveLength(1);
  const data = JSON.stringify({ type: 'chat.changed', chatId: chat });
  sources[0]!.onmessage!({ data });
  for (const one of tabs) expect(one.news).toEqual([{ kind: 'event', data }]);
});

test('a tab that leaves while the lock is on its way to it lets the next one listen', async () => {
  const { sources, tab } = browser({ slow: true });
  const [first, second] = [tab(), tab()];
  first.leave();
  await new Promise((done) => setImmediate(done));
  expect(sources).toHaveLength(1);
  sources[0]!.onmessage!({ data: JSON.stringify({ type: 'status.changed' }) });
  expect([first.news, second.news.at(-1)]).toEqual([
    [],
    { kind: 'event', data: '{"type":"status.changed"}' },
  ]);
});

test('what comes after a tab has left is told to nobody', () => {
  const { sources, tab } = browser();
  const one = tab();
  one.leave();
  sources[0]!.onmessage!({ data: JSON.stringify({ type: 'status.changed' }) });
  expect(one.news).toEqual([]);
});

test('when the listening tab closes, another takes over', async () => {
  const { sources, tab } = browser();
  const [first, second] = [tab(), tab()];
  first.leave();
  await new Promise((done) => setImmediate(done));
  expect(sources.map((source) => source.closed)).toEqual([true, false]);
  sources[1]!.onmessage!({ data: JSON.stringify({ type: 'status.changed' }) });
  expect(second.news.at(-1)).toEqual({ kind: 'event', data: '{"type":"status.changed"}' });
});

test('a lost stream is told, and so is its return', () => {
  const { sources, tab } = browser();
  const { news } = tab();
  sources[0]!.onerror!();
  sources[0]!.onopen!();
  expect(news).toEqual([
    { kind: 'state', open: false },
    { kind: 'state', open: true },
  ]);
});

test('a stream of another name is listened to at its own address, and told to its own hearers alone', () => {
  const opened: string[] = [];
  const names: string[] = [];
  const parts: StreamParts = {
    openSource: (address) => {
      opened.push(address);
      return { close: () => undefined } as unknown as EventSource;
    },
    openChannel: (name) => {
      names.push(name);
      return { postMessage: () => undefined, close: () => undefined, onmessage: null };
    },
    locks: {
      request: ((name: string, _options: unknown, lead: () => Promise<void>) => {
        names.push(name);
        return lead();
      }) as unknown as LockManager['request'],
    },
  };
  joinStream(() => undefined, parts)();
  joinStream(() => undefined, parts, { address: '/api/others', name: 'others' })();
  expect(opened).toEqual([eventsPath, '/api/others']);
  expect(new Set(names).size, 'a channel and a lock each').toBe(4);
});

test('the stream is where the contract says', () => expect(streamAddress).toBe(eventsPath));
