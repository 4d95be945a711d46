/** How finely figures are looked at: `last` points, `stepMs` apart. */
export const spans = {
  minute: { last: 120, stepMs: 60_000 },
  hour: { last: 72, stepMs: 3_600_000 },
  day: { last: 90, stepMs: 86_400_000 },
} as const;
export type Span = keyof typeof spans;

/**
 * Figures at even distances of time, oldest first, ending at the last point: a span in which nothing was checked is
 * null. Without points: nothing.
 */
export function evenly<P extends { at: string }>(
  points: readonly P[],
  span: Span,
  pick: (point: P) => number | null,
): (number | null)[] {
  const { last, stepMs } = spans[span];
  const end = points.at(-1);
  const start = points[0];
  if (!end || !start) return [];
  const endMs = Date.parse(end.at);
  const steps = Math.min(last, Math.round((endMs - Date.parse(start.at)) / stepMs) + 1);
  const out: (number | null)[] = Array.from({ length: steps }, () => null);
  for (const point of points) {
    const place = steps - 1 - Math.round((endMs - Date.parse(point.at)) / stepMs);
    if (place >= 0) out[place] = pick(point);
  }
  return out;
}

/** Least, most and last of what was measured; null where nothing was. */
export function summary(
  values: readonly (number | null)[],
): { least: number; most: number; last: number } | null {
  const measured = values.filter((value) => value !== null);
  const last = measured.at(-1);
  return last === undefined ? null : { least: Math.min(...measured), most: Math.max(...measured), last };
}
