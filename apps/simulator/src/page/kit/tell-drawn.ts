import type { Line } from './socket.ts';

const told = new Set<string>();

/** Tells once that a message stands on the page now, by the machine's clock, so that delays can be measured. */
export function tellDrawn(line: Line, key: string): void {
  if (told.has(key)) return;
  told.add(key);
  line.tell({ type: 'drawn', key, at: performance.timeOrigin + performance.now() });
}
