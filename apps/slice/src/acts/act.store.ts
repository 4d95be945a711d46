import type { SliceDb } from '../slice.types.ts';

/** An act of a member that no other table keeps the actor of. Ids only: never a text, a name or a number. */
export type MemberAct = {
  workspaceId: string;
  memberId: string;
  what: 'contact.renamed' | 'chat.ball-set' | 'settings.changed' | 'demo.removed' | 'line.unlinked';
  /** What it was done to; empty for the workspace itself. */
  subjectIds?: string[];
  at: Date;
};

/** Writes down who did it; to be called in the act's own transaction. */
export async function writeAct(tx: SliceDb, act: MemberAct): Promise<void> {
  await tx
    .insertInto('act')
    .values({
      workspace_id: act.workspaceId,
      actor: 'user',
      actor_id: act.memberId,
      what: act.what,
      subject_ids: act.subjectIds ?? [],
      at: act.at,
    })
    .execute();
}
