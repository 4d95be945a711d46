import { availableParallelism, totalmem } from 'node:os';

/** What a figure depends on, and nothing that names the machine. */
export type Machine = { cpus: number; memoryGB: number; node: string };

/** The machine this runs on. */
export function describeMachine(): Machine {
  return {
    cpus: availableParallelism(),
    memoryGB: Math.round(totalmem() / 1024 ** 3),
    node: process.versions.node,
  };
}
