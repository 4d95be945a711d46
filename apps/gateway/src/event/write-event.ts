import type { GatewayDb } from '../gateway.types.ts';

/** Who did it: a tenant's user, an operator, or a part of the gateway. */
export type Actor =
  | { readonly actor: 'user' | 'operator'; readonly actorId: string }
  | { readonly actor: 'orchestrator' | 'monitor' | 'billing' | 'system' };

/** One thing that happened, as the operator reads it later. Ids, states and figures only: nothing of a tenant's chats. */
export type GatewayEvent = {
  kind: string;
  by: Actor;
  slice?: number;
  workspaceId?: string | null;
  userId?: string;
  from?: string | null;
  to?: string;
  reason?: string | null;
  details?: Record<string, string | number | boolean | null>;
};

/** Writes an event; to be called in the act's own transaction, so that neither is there without the other. */
export async function writeEvent(tx: GatewayDb, event: GatewayEvent): Promise<void> {
  await tx
    .insertInto('event')
    .values({
      kind: event.kind,
      actor: event.by.actor,
      actor_id: 'actorId' in event.by ? event.by.actorId : null,
      slice_number: event.slice ?? null,
      workspace_id: event.workspaceId ?? null,
      user_id: event.userId ?? null,
      from_state: event.from ?? null,
      to_state: event.to ?? null,
      reason: event.reason ?? null,
      details: JSON.stringify(event.details ?? {}),
    })
    .execute();
}
