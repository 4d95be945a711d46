import type { SliceDeps } from '../slice.types.ts';
import { type DraftEdit, lockDraft, writeDraft } from './draft.store.ts';
import { findChat } from './find-chat.ts';
import { joinLosing } from './join-losing.ts';

/**
 * Keeps what is typed. An edit that did not begin from the newest version keeps both texts: the new one becomes the
 * draft, the one that it would have overwritten stands beside it until the person picks. A text that goes on where the
 * kept one ends overwrites nothing: it is a repeat of a save whose answer was lost.
 */
export async function saveDraftUseCase(
  deps: SliceDeps,
  edit: Omit<DraftEdit, 'at'> & { baseVersion: number },
): Promise<{ version: number; conflict: boolean }> {
  await findChat(deps, edit.chatId);
  const at = deps.now();
  const result = await deps.db.transaction().execute(async (tx) => {
    const before = await lockDraft(tx, edit.chatId, edit.memberId);
    const conflict =
      before.version !== edit.baseVersion && before.text !== '' && !edit.text.startsWith(before.text);
    const version = await writeDraft(
      tx,
      { ...edit, at },
      conflict ? joinLosing(before.otherText, before.text) : null,
    );
    return { version, conflict };
  });
  await deps.publish({ type: 'draft.changed', chatId: edit.chatId });
  return result;
}

/** Text that somebody typed into the page itself becomes the owner's draft, beside the one that is there. */
export async function keepForeignDraft(deps: SliceDeps, chatId: string, text: string): Promise<void> {
  const at = deps.now();
  await deps.db.transaction().execute(async (tx) => {
    const owner = await tx
      .selectFrom('member')
      .select('id')
      .where('workspace_id', '=', deps.workspaceId)
      .where('role', '=', 'owner')
      .orderBy('created_at')
      .executeTakeFirstOrThrow();
    const edit = { chatId, memberId: owner.id, quotedMessageId: null, at };
    const before = await lockDraft(tx, chatId, owner.id);
    if (before.text === text) return;
    const taken = before.text !== '';
    await writeDraft(
      tx,
      { ...edit, text: taken ? before.text : text },
      taken ? joinLosing(before.otherText, text) : null,
    );
  });
  await deps.publish({ type: 'draft.changed', chatId });
}
