import type { ChatRow } from '@queunir/contracts/chats/chats';
import { useMemo, useRef } from 'react';
import { steadyOrder } from '../kit/steady-order.ts';

/**
 * Rows as they are shown: fresh content always, fresh order only while the list is not held. `view` names
 * what is listed (filter and search): another view starts anew.
 */
export function useSteadyRows(
  rows: ChatRow[],
  held: boolean,
  view: string,
): { rows: ChatRow[]; waiting: number } {
  const shown = useRef<{ view: string; ids: readonly string[] }>({ view, ids: [] });
  return useMemo(() => {
    const before = shown.current.view === view ? shown.current.ids : [];
    const order = steadyOrder(
      before,
      rows.map((row) => row.id),
      held,
    );
    shown.current = { view, ids: order.ids };
    const byId = new Map(rows.map((row) => [row.id, row]));
    return { rows: order.ids.flatMap((id) => byId.get(id) ?? []), waiting: order.waiting };
  }, [rows, held, view]);
}
