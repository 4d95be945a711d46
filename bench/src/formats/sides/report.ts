import { readFileSync } from 'node:fs';

/** Does the work, then prints how long it took, the peak of resident memory, and what was counted. */
export async function report(work: () => Promise<number>): Promise<void> {
  const began = performance.now();
  const count = await work();
  const ms = performance.now() - began;
  console.log(JSON.stringify({ ms, peakMB: peakMB(), count }));
}

/** The kernel's high-water mark of this program; `maxRSS` elsewhere, which on Linux begins with that of the parent. */
function peakMB(): number {
  try {
    const [, kB] = /VmHWM:\s+(\d+) kB/.exec(readFileSync('/proc/self/status', 'utf8')) ?? [];
    if (kB) return Number(kB) / 1024;
  } catch {
    // No such file: not Linux.
  }
  return process.resourceUsage().maxRSS / 1024;
}
