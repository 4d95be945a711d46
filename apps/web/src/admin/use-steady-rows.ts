import { useMemo, useRef } from 'react';
import { steadyOrder } from '../kit/steady-order.ts';

/**
 * Rows as they are shown: fresh content always, fresh order only while the list is not held. `view` names what is
 * listed: another view starts anew. Keys are texts, each once.
 */
export function useSteadyRows<R>(
  rows: readonly R[],
  keyOf: (row: R) => string,
  { held, view }: { held: boolean; view: string },
): R[] {
  const shown = useRef<{ view: string; ids: readonly string[] }>({ view, ids: [] });
  return useMemo(() => {
    const before = shown.current.view === view ? shown.current.ids : [];
    const { ids } = steadyOrder(before, rows.map(keyOf), held);
    shown.current = { view, ids };
    const byKey = new Map(rows.map((row) => [keyOf(row), row]));
    return ids.flatMap((id) => byKey.get(id) ?? []);
  }, [rows, keyOf, held, view]);
}
