import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { type ProcessIdentity, startTimeOf, stillLives } from '@queunir/server/process/process-identity';

/** One process, the group it belongs to, and its words. */
type Running = { pid: number; group: number; words: string[] };

/**
 * The processes that run on exactly this profile folder, with those that they started: these do not name the folder, and
 * one that is stuck outlives the browser. Never another browser's.
 */
export function browsersOf(profileDir: string): number[] {
  const flag = `--user-data-dir=${profileDir}`;
  const all = listProcesses().filter(({ pid }) => pid !== process.pid);
  const named = all.filter(({ words }) => words.includes(flag));
  // A browser that we start leads a group of its own.
  const led = new Set(named.filter(({ pid, group }) => pid === group).map(({ pid }) => pid));
  return all.filter((one) => named.includes(one) || led.has(one.group)).map(({ pid }) => pid);
}

/**
 * Ends browsers that were left on the profile and waits until they are gone: asked first, forced after three seconds.
 * `more` are processes that are known to be the browser's, by number and start.
 */
export async function endOrphanBrowsers(
  profileDir: string,
  more: readonly ProcessIdentity[] = [],
): Promise<void> {
  const known = new Map(more.map((one) => [one.pid, one]));
  for (let waited = 0; waited < 10_000; waited += 100) {
    for (const pid of browsersOf(profileDir)) {
      const started = startTimeOf(pid);
      if (started !== null) known.set(pid, { pid, started });
    }
    const left = [...known.values()].filter(stillLives).map(({ pid }) => pid);
    if (left.length === 0) return;
    if (waited === 0) send(left, 'SIGTERM');
    if (waited >= 3000 && waited % 1000 === 0) send(left, 'SIGKILL');
    await sleep(100);
  }
}

/** The browser's processes as they are now, so that none can be mistaken for a later one. */
export function identitiesOf(profileDir: string): ProcessIdentity[] {
  return browsersOf(profileDir).flatMap((pid) => {
    const started = startTimeOf(pid);
    return started === null ? [] : [{ pid, started }];
  });
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

function listProcesses(): Running[] {
  if (process.platform !== 'linux') {
    const lines = execFileSync('ps', ['-axo', 'pid=,pgid=,command='], { encoding: 'utf8' }).split('\n');
    return lines.map((line) => {
      const [pid, group] = line.trim().split(/\s+/, 2).map(Number);
      return { pid: pid ?? 0, group: group ?? 0, words: line.split(/ (?=--)/) };
    });
  }
  return readdirSync('/proc').flatMap((name) => {
    if (!/^\d+$/.test(name)) return [];
    try {
      const stat = readFileSync(`/proc/${name}/stat`, 'utf8');
      // What follows the name in parentheses: state, parent, group.
      const group = Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[2]);
      // A renamed process joins its words with spaces.
      const line = readFileSync(`/proc/${name}/cmdline`, 'utf8');
      return [{ pid: Number(name), group, words: line.split(/\0| (?=--)/) }];
    } catch {
      return [];
    }
  });
}
