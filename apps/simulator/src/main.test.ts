import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { afterEach, describe, expect, test } from 'vitest';

const main = fileURLToPath(new URL('./main.ts', import.meta.url));
let child: ChildProcess | null = null;

afterEach(() => {
  child?.kill('SIGKILL');
});

async function start(env: Record<string, string>): Promise<{ child: ChildProcess; url: string }> {
  const started = spawn(process.execPath, [main], {
    env: { ...process.env, PORT: '0', ...env },
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  child = started;
  const [line] = (await once(started.stdout, 'data')) as [Buffer];
  const url = /^simulator listening on (http:\/\/127\.0\.0\.1:\d+)\n$/.exec(String(line))?.[1] ?? '';
  return { child: started, url };
}

describe('the command', () => {
  test('prints its address, starts its clock where it is told, and stops on SIGTERM', async () => {
    const { child: running, url } = await start({ DEMO: '1', NOW: '2026-03-04T05:06:07Z' });
    const truth = (await (await fetch(`${url}/phone/api/truth?messages=0`)).json()) as {
      now: number;
      chats: unknown[];
    };
    expect(new Date(truth.now).toISOString()).toMatch(/^2026-03-04T05:06/);
    expect(truth.chats.length).toBeGreaterThan(100);
    running.kill('SIGTERM');
    expect(await once(running, 'exit')).toEqual([0, null]);
  });

  test('ends with its parent when it is asked to', async () => {
    const { child: running } = await start({ PARENT_PIPE: '1' });
    running.stdin?.end();
    expect(await once(running, 'exit')).toEqual([0, null]);
  });
});
