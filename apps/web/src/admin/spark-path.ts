/** Lines of a sparkline and dots where a value stands alone; coordinates in the box that was given. */
export type Spark = { lines: string[]; dots: { x: number; y: number }[] };

/** Lays values out in a box from left to right, `top` (at least the most of them) at its upper edge, 0 at its foot. */
export function sparkPath(
  values: readonly (number | null)[],
  box: { width: number; height: number; top?: number },
): Spark {
  const most = Math.max(box.top ?? 0, ...values.map((value) => value ?? 0), 1e-9);
  const step = values.length > 1 ? box.width / (values.length - 1) : 0;
  const spark: Spark = { lines: [], dots: [] };
  let run: { x: number; y: number }[] = [];
  const close = () => {
    if (run.length === 1) spark.dots.push(run[0]!);
    if (run.length > 1) spark.lines.push(`M${run.map(({ x, y }) => `${x} ${y}`).join('L')}`);
    run = [];
  };
  for (const [index, value] of values.entries()) {
    if (value === null) close();
    else run.push({ x: round(index * step), y: round(box.height * (1 - value / most)) });
  }
  close();
  return spark;
}

const round = (value: number) => Math.round(value * 100) / 100;
