import { until } from './until.ts';

/** Asks a Node that was started with `--inspect` to let go of what nobody holds, so that its memory shows what is kept. */
export type Collector = { collect: () => Promise<void>; close: () => void };

/** Connects to the inspector on a port of this machine. Errors: nobody listens there. */
export async function connectCollector(port: number): Promise<Collector> {
  const listed = await fetch(`http://127.0.0.1:${port}/json/list`);
  const [target] = (await listed.json()) as { webSocketDebuggerUrl: string }[];
  if (!target) throw new Error(`No Node listens to its inspector on port ${port}.`);
  const socket = new WebSocket(target.webSocketDebuggerUrl);
  const answers = new Map<number, () => void>();
  let count = 0;
  socket.onmessage = ({ data }: MessageEvent<string>) => {
    const { id } = JSON.parse(data) as { id?: number };
    if (id !== undefined) answers.get(id)?.();
  };
  await until('the inspector to answer', () => socket.readyState === WebSocket.OPEN);
  const ask = (method: string) =>
    new Promise<void>((resolve) => {
      count += 1;
      answers.set(count, resolve);
      socket.send(JSON.stringify({ id: count, method }));
    });
  return { collect: () => ask('HeapProfiler.collectGarbage'), close: () => socket.close() };
}
