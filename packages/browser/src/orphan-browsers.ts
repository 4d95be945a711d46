import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { startTimeOf } from '@queunir/server/process/process-identity';

/** The processes that run on exactly this profile folder. */
export function browsersOf(profileDir: string): number[] {
  const flag = `--user-data-dir=${profileDir}`;
  return listProcesses().flatMap(({ pid, words }) =>
    pid !== process.pid && words.includes(flag) ? [pid] : [],
  );
}

/** Ends browsers that were left on the profile and waits until they are gone: asked first, forced after three seconds. */
export async function endOrphanBrowsers(profileDir: string): Promise<void> {
  for (let waited = 0; waited < 10_000; waited += 100) {
    const left = browsersOf(profileDir).filter((pid) => startTimeOf(pid) !== null);
    if (left.length === 0) return;
    if (waited === 0) send(left, 'SIGTERM');
    if (waited === 3000) send(left, 'SIGKILL');
    await sleep(100);
  }
}

function send(pids: number[], signal: NodeJS.Signals): void {
  for (const pid of pids) {
    try {
      process.kill(pid, signal);
    } catch {
      // It ended in the meantime, or is another user's, whose profile we could not have locked.
    }
  }
}

function listProcesses(): { pid: number; words: string[] }[] {
  if (process.platform !== 'linux') {
    const lines = execFileSync('ps', ['-axo', 'pid=,command='], { encoding: 'utf8' }).split('\n');
    return lines.map((line) => ({ pid: Number.parseInt(line, 10), words: line.split(/ (?=--)/) }));
  }
  return readdirSync('/proc').flatMap((name) => {
    if (!/^\d+$/.test(name)) return [];
    try {
      // A renamed process joins its words with spaces.
      const line = readFileSync(`/proc/${name}/cmdline`, 'utf8');
      return [{ pid: Number(name), words: line.split(/\0| (?=--)/) }];
    } catch {
      return [];
    }
  });
}
