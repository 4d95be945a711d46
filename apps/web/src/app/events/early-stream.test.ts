import { expect, test } from 'vitest';
import { hearStream, keepStream } from './early-stream.ts';
import type { StreamNews, StreamParts } from './shared-stream.ts';

/** A browser without Web Locks, and its one stream. */
function makeParts() {
  const sources: { onmessage?: (message: { data: string }) => void; closed: boolean }[] = [];
  const parts: StreamParts = {
    openSource: () => {
      const source = {
        closed: false,
        close() {
          source.closed = true;
        },
      };
      sources.push(source);
      return source as unknown as EventSource;
    },
    openChannel: () => null,
    locks: null,
  };
  return { sources, parts };
}

test('what was told before anybody listened is heard first, and all by one stream', () => {
  const { sources, parts } = makeParts();
  keepStream(parts);
  sources[0]!.onmessage!({ data: 'one' });
  sources[0]!.onmessage!({ data: 'two' });
  const heard: StreamNews[] = [];
  const leave = hearStream((news) => heard.push(news));
  sources[0]!.onmessage!({ data: 'three' });
  expect(heard).toEqual(['one', 'two', 'three'].map((data) => ({ kind: 'event', data })));
  expect(sources).toHaveLength(1);
  leave();
  expect(sources[0]!.closed).toBe(true);
});
