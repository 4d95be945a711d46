import type { Endpoint } from './endpoint.ts';

const isEndpoint = (value: unknown): value is Endpoint =>
  typeof value === 'object' && value !== null && 'method' in value && 'path' in value && 'access' in value;

/** Gives every endpoint that these files export, by name; throws when two have the same name. */
export function endpointsIn(rooms: readonly object[]): Readonly<Record<string, Endpoint>> {
  const found: Record<string, Endpoint> = {};
  for (const [name, value] of rooms.flatMap((room) => Object.entries(room as Record<string, unknown>))) {
    if (!isEndpoint(value)) continue;
    if (found[name]) throw new Error(`Two endpoints are called ${name}.`);
    found[name] = value;
  }
  return found;
}
