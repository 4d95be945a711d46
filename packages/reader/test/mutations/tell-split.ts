/** How many changes were made on which page, for a person who reads a test's output. */
export function tellSplit(seed: number, made: readonly { name: string; count: number }[]): string {
  const total = made.reduce((sum, { count }) => sum + count, 0);
  const lines = made.map(({ name, count }) => `${String(count).padStart(7)}  ${name}`);
  return [`changes by page, seed ${seed}:`, ...lines, `${String(total).padStart(7)}  in all`].join('\n');
}
