import type { GatewayDb } from '../gateway.types.ts';

export type WorkspaceRow = { id: string; plan: string; suspendedAt: Date | null };

/** Gives a workspace and holds it until the transaction is done; null when there is none. */
export async function holdWorkspace(tx: GatewayDb, id: string): Promise<WorkspaceRow | null> {
  const row = await tx
    .selectFrom('workspace')
    .select(['id', 'plan', 'suspended_at as suspendedAt'])
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();
  return row ?? null;
}

/** Puts a workspace on a plan. */
export async function setPlanOf(tx: GatewayDb, id: string, plan: string): Promise<void> {
  await tx.updateTable('workspace').set({ plan }).where('id', '=', id).execute();
}

/** Suspends a workspace, or with null ends that. */
export async function setSuspension(
  tx: GatewayDb,
  id: string,
  suspension: { at: Date; reason: string } | null,
): Promise<void> {
  await tx
    .updateTable('workspace')
    .set({ suspended_at: suspension?.at ?? null, suspended_reason: suspension?.reason ?? null })
    .where('id', '=', id)
    .execute();
}
