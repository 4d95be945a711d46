import { connect, type Socket } from 'node:net';

/** What came back of a load. */
export type LoadResult = { answers: number; perSecond: number; latencies: number[] };

/** What is asked, again and again. */
export type Load = {
  port: number;
  path: string;
  headers: Record<string, string>;
  connections: number;
  ms: number;
};

/**
 * Asks the same over so many kept connections, each one question at a time, and gives how many answers came and what each
 * took in milliseconds. It speaks HTTP over bare sockets, so that little of the machine goes to asking. Errors: any answer
 * but 200, one without a length, a connection that ends.
 */
export async function loadHttp(load: Load): Promise<LoadResult> {
  const { headers, path, port } = load;
  const lines = Object.entries({ host: `localhost:${port}`, ...headers });
  const request = Buffer.from(
    `GET ${path} HTTP/1.1\r\n${lines.map(([name, value]) => `${name}: ${value}\r\n`).join('')}\r\n`,
  );
  const latencies: number[] = [];
  const began = performance.now();
  const end = began + load.ms;
  await Promise.all(Array.from({ length: load.connections }, () => askOver(port, request, end, latencies)));
  const seconds = (performance.now() - began) / 1000;
  return { answers: latencies.length, perSecond: latencies.length / seconds, latencies };
}

/** Asks over one connection until the time is up; where the server ends it after an answer, as nginx does after 1000, over the next. */
async function askOver(port: number, request: Buffer, end: number, latencies: number[]): Promise<void> {
  while (performance.now() < end) await askUntilClosed(port, request, end, latencies);
}

function askUntilClosed(port: number, request: Buffer, end: number, latencies: number[]): Promise<void> {
  return new Promise((resolve, reject) => {
    const socket: Socket = connect({ port, host: '127.0.0.1', noDelay: true });
    let answer = newAnswer();
    let asked = 0;
    const ask = () => {
      answer = newAnswer();
      asked = performance.now();
      socket.write(request);
    };
    const leave = (error?: Error) => {
      socket.destroy();
      if (error) reject(error);
      else resolve();
    };
    socket.on('connect', ask);
    socket.on('data', (part: Buffer) => {
      try {
        if (!takePart(answer, part)) return;
      } catch (error) {
        return leave(error as Error);
      }
      const now = performance.now();
      latencies.push(now - asked);
      if (now < end && !answer.last) ask();
      else leave();
    });
    socket.on('error', leave);
    socket.on('end', () => leave(new Error('A connection was ended in the middle of an answer.')));
  });
}

/** An answer as far as it has arrived; `missing` is null until its head is whole. */
type Answer = { head: Buffer; missing: number | null; last: boolean };
const newAnswer = (): Answer => ({ head: Buffer.alloc(0), missing: null, last: false });

/** True when the answer is whole. Throws for one that is not what was asked for. */
function takePart(answer: Answer, part: Buffer): boolean {
  if (answer.missing !== null) {
    answer.missing -= part.length;
    return answer.missing <= 0;
  }
  answer.head = answer.head.length === 0 ? part : Buffer.concat([answer.head, part]);
  const at = answer.head.indexOf('\r\n\r\n');
  if (at < 0) return false;
  const said = answer.head.toString('latin1', 0, at);
  const length = /\r\ncontent-length: *(\d+)/i.exec(said)?.[1];
  if (!said.startsWith('HTTP/1.1 200') || length === undefined)
    throw new Error(`An answer was not what was asked for:\n${said.slice(0, 400)}`);
  answer.last = /\r\nconnection: *close/i.test(said);
  answer.missing = Number(length) - (answer.head.length - at - 4);
  return answer.missing <= 0;
}
