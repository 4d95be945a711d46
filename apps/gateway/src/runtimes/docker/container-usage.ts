import { processTree, shareOfMemory } from '@queunir/server/process/process-tree';
import type { Usage } from '../runtime.types.ts';
import type { Engine } from './docker.types.ts';

/**
 * What a container uses. Its processes are seen from outside, so that their proportional share (PSS) counts as it does
 * for slices without containers. Where they cannot be seen (the gateway is in a container itself, or the engine is
 * elsewhere) the kernel's own count stands in: it counts what the slice read from disk as well, less what it can do without.
 */
export async function readContainerUsage(engine: Engine, id: string): Promise<Usage | null> {
  const container = engine.getContainer(id);
  const state = (await container.inspect()).State;
  if (!state.Running) return null;
  const tree = processTree(state.Pid);
  const memoryMb = tree.reduce((sum, { pid }) => sum + shareOfMemory(pid), 0);
  if (memoryMb > 0) {
    const cpuSeconds = tree.reduce((sum, one) => sum + one.cpuSeconds, 0);
    return { memoryMb, cpuSeconds, processes: tree.length };
  }
  const { memory_stats: memory, cpu_stats: cpu, pids_stats: pids } = await container.stats({ stream: false });
  const spare = memory.stats?.inactive_file ?? memory.stats?.total_inactive_file ?? 0;
  return {
    memoryMb: ((memory.usage ?? 0) - spare) / 1_048_576,
    cpuSeconds: cpu.cpu_usage.total_usage / 1e9,
    processes: pids?.current ?? 0,
  };
}
