import { readdirSync, readFileSync } from 'node:fs';

/** Megabytes (PSS: pages shared by several processes are split between them). */
export type TreeMemory = { serverMB: number; browserMB: number };

type Process = { pid: number; parent: number; command: string };

/** Memory of a product by what runs in it: the server itself, and the browser with all its children. Linux only. */
export function treeMemory(serverPid: number): TreeMemory {
  const all = listProcesses();
  const below = (pid: number): Process[] =>
    all.filter(({ parent }) => parent === pid).flatMap((child) => [child, ...below(child.pid)]);
  const browser = below(serverPid).filter(
    ({ command }) => command.includes('--user-data-dir') || isPart(command),
  );
  return { serverMB: pssOf(serverPid), browserMB: browser.reduce((sum, { pid }) => sum + pssOf(pid), 0) };
}

/** Chromium's children say of themselves what they are. */
const isPart = (command: string) => /--type=(renderer|gpu-process|utility|zygote)/.test(command);

function listProcesses(): Process[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .flatMap((name) => {
      try {
        const stat = readFileSync(`/proc/${name}/stat`, 'utf8');
        const parent = Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]);
        return [{ pid: Number(name), parent, command: readFileSync(`/proc/${name}/cmdline`, 'utf8') }];
      } catch {
        // It ended meanwhile.
        return [];
      }
    });
}

function pssOf(pid: number): number {
  try {
    const rollup = readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8');
    return Number(/^Pss:\s+(\d+) kB/m.exec(rollup)?.[1] ?? 0) / 1024;
  } catch {
    return 0;
  }
}
