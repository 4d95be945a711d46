import type { AdminEvent } from '@queunir/contracts/admin/events';
import * as z from 'zod/mini';

/** What the database tells when a transaction is done (migration `live-facts`). */
const told = z.union([
  z.object({ checked: z.int() }),
  z.object({
    entry: z.int(),
    kind: z.string(),
    slice: z.nullable(z.int()),
    workspace: z.nullable(z.string()),
    user: z.nullable(z.string()),
  }),
]);

/** Facts for operators in what the database told; none where it is not understood. Pure. */
export function factsOf(payload: string): AdminEvent[] {
  const parsed = told.safeParse(parse(payload));
  if (!parsed.success) return [];
  if ('checked' in parsed.data) return [{ type: 'slice.checked', number: parsed.data.checked }];
  const { entry, kind, slice, workspace, user } = parsed.data;
  const [family] = kind.split('.');
  const facts: AdminEvent[] = [];
  if (family === 'settings') facts.push({ type: 'settings.changed' });
  else if (family === 'alert') facts.push({ type: 'alert.changed', number: slice });
  else if (slice !== null) facts.push({ type: 'slice.changed', number: slice });
  else if (family === 'workspace' && workspace !== null)
    facts.push({ type: 'workspace.changed', workspaceId: workspace });
  else if (user !== null) facts.push({ type: 'user.changed', userId: user });
  return [...facts, { type: 'journal.written', entry }];
}

function parse(payload: string): unknown {
  try {
    return JSON.parse(payload);
  } catch {
    return null;
  }
}
