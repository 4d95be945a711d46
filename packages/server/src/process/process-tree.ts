import { readdirSync, readFileSync } from 'node:fs';

/** One process of this machine. `cpuSeconds` counts itself, not its children. */
export type TreeProcess = { pid: number; parent: number; command: string; cpuSeconds: number };

/** Ticks a second in /proc/<pid>/stat; a constant of Linux on the machines that Node runs on (`getconf CLK_TCK`). */
const ticks = 100;

/** A process and everything below it; empty when it is gone. Linux only: elsewhere there is no /proc. */
export function processTree(pid: number): TreeProcess[] {
  const all = listProcesses();
  const children = Map.groupBy(all, ({ parent }) => parent);
  const below = (one: TreeProcess): TreeProcess[] => [one, ...(children.get(one.pid) ?? []).flatMap(below)];
  return all.filter((one) => one.pid === pid).flatMap(below);
}

/** Memory of a process in megabytes: its proportional share (PSS), pages used by several split between them. */
export function shareOfMemory(pid: number): number {
  try {
    const rollup = readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8');
    return Number(/^Pss:\s+(\d+) kB/m.exec(rollup)?.[1] ?? 0) / 1024;
  } catch {
    // It ended meanwhile, or belongs to another account.
    return 0;
  }
}

function listProcesses(): TreeProcess[] {
  return names()
    .filter((name) => /^\d+$/.test(name))
    .flatMap((name) => {
      try {
        const stat = readFileSync(`/proc/${name}/stat`, 'utf8');
        // The name in parentheses may hold spaces; what follows it starts with field 3.
        const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
        const command = readFileSync(`/proc/${name}/cmdline`, 'utf8');
        const cpuSeconds = (Number(fields[11]) + Number(fields[12])) / ticks;
        return [{ pid: Number(name), parent: Number(fields[1]), command, cpuSeconds }];
      } catch {
        return [];
      }
    });
}

function names(): string[] {
  try {
    return readdirSync('/proc');
  } catch {
    return [];
  }
}
