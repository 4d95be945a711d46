import type { ReactNode } from 'react';

/** Names with their values, one below the other; what is null is left out. */
export function Facts({ rows }: { rows: readonly (readonly [name: string, value: ReactNode] | null)[] }) {
  return (
    <dl className="divide-y divide-line text-13">
      {rows.map(
        (row) =>
          row && (
            <div key={row[0]} className="flex items-baseline justify-between gap-4 py-1.5">
              <dt className="shrink-0 text-ink-soft">{row[0]}</dt>
              <dd className="min-w-0 text-right break-words">{row[1]}</dd>
            </div>
          ),
      )}
    </dl>
  );
}
