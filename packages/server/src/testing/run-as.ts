import { type ChildProcess, spawn } from 'node:child_process';

/** An ordinary user of every Linux system, with no rights of its own. */
export const ordinaryUser = { uid: 65534, gid: 65534 };

/** A program in another process that says one line of JSON and then waits to be ended. */
export type TalkingChild = { child: ChildProcess; firstLine: Promise<string> };

/** Runs TypeScript source in a new Node, as another user when one is given. */
export function runSource(source: string, user?: { uid: number; gid: number }): TalkingChild {
  const child = spawn(process.execPath, ['--input-type=module-typescript', '-e', source], {
    ...user,
    cwd: '/',
    env: { PATH: '/usr/bin:/bin' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  let complained = '';
  child.stderr.on('data', (part: Buffer) => {
    complained += part.toString();
  });
  const firstLine = new Promise<string>((resolve, reject) => {
    child.stdout.on('data', (part: Buffer) => {
      said += part.toString();
      if (said.includes('\n')) resolve(said.slice(0, said.indexOf('\n')));
    });
    child.on('error', reject);
    child.on('close', () => reject(new Error(`It ended without a line: ${said}${complained}`)));
  });
  return { child, firstLine };
}
