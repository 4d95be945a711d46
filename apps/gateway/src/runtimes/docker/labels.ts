import type { ContainerInfo } from 'dockerode';
import type { Engine, Found } from './docker.types.ts';

const gatewayLabel = 'queunir.gateway';
const numberLabel = 'queunir.slice';
const generationLabel = 'queunir.generation';
const dead = new Set(['created', 'exited', 'dead']);

/** What is written on a container, so that it is known again. */
export function labelsOf(gateway: string, number: number, generation: number): Record<string, string> {
  return {
    [gatewayLabel]: gateway,
    [numberLabel]: String(number),
    [generationLabel]: String(generation),
  };
}

/** How the engine is asked for what is a gateway's, and one slice's of it. */
export function labelFilter(gateway: string, number?: number): string[] {
  const ofSlice = number === undefined ? [] : [`${numberLabel}=${number}`];
  return [`${gatewayLabel}=${gateway}`, ...ofSlice];
}

/** Number and generation of what carries these labels; null when they are none of ours. */
export function readLabels(labels: Record<string, string>): { number: number; generation: number } | null {
  const [number, generation] = [Number(labels[numberLabel]), Number(labels[generationLabel])];
  return Number.isSafeInteger(number) && Number.isSafeInteger(generation) ? { number, generation } : null;
}

/** Every container of this gateway, or of one slice of it, also dead ones; the oldest generation first. */
export async function findContainers(engine: Engine, gateway: string, number?: number): Promise<Found[]> {
  const all = await engine.listContainers({ all: true, filters: { label: labelFilter(gateway, number) } });
  return all.flatMap(found).sort((one, other) => one.generation - other.generation);
}

function found({ Id: id, Labels, State, Created }: ContainerInfo): Found[] {
  const who = readLabels(Labels);
  return who ? [{ id, ...who, lives: !dead.has(State), startedAt: new Date(Created * 1000) }] : [];
}
