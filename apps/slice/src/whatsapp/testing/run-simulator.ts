import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

/** A phone and its page, as a process of their own that ends with the test. */
export type Simulator = {
  url: string;
  /** Does something at the phone; see the simulator's README. */
  act<T = unknown>(route: string, body?: object): Promise<T>;
  /** Asks the phone something. */
  ask<T>(route: string): Promise<T>;
  stop(): Promise<void>;
};

const program = fileURLToPath(new URL('../../../../simulator/src/main.ts', import.meta.url));

/** Starts the simulator on a free port, with short waits. */
export async function runSimulator(settings: object = {}): Promise<Simulator> {
  const child = spawn(process.execPath, [program], {
    env: { PATH: process.env.PATH, PORT: '0', PARENT_PIPE: '1' },
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const url = await new Promise<string>((resolve, reject) => {
    child.once('exit', () => reject(new Error('The simulator ended.')));
    createInterface({ input: child.stdout }).on('line', (line) => {
      const found = /http:\/\/\S+/.exec(line)?.[0];
      if (found) resolve(found);
    });
  });
  const call = async <T>(route: string, init?: RequestInit): Promise<T> => {
    const reply = await fetch(`${url}/phone/api/${route}`, init);
    const body: unknown = await reply.json();
    if (!reply.ok) throw new Error(`${route}: ${reply.status} ${JSON.stringify(body)}`);
    return body as T;
  };
  const simulator: Simulator = {
    url,
    act: (route, body = {}) =>
      call(route, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(body),
      }),
    ask: (route) => call(route),
    stop: () =>
      new Promise((resolve) => {
        child.once('exit', () => resolve());
        child.stdin.end();
        child.kill('SIGTERM');
      }),
  };
  await simulator.act('settings', { splash: 100, sync: 300, ...settings });
  return simulator;
}
