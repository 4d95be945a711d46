import { AppError } from '@queunir/server/errors/app-error';
import { writeAct } from '../acts/act.store.ts';
import type { SliceDeps } from '../slice.types.ts';
import { shownName, writeName } from './contact.store.ts';
import { type ContactRow, findContactRow } from './contact.view.ts';

export type ContactDeps = Pick<SliceDeps, 'db' | 'publish' | 'shownLine' | 'workspaceId' | 'now'>;

/** Gives a contact a name of our own; null goes back to the newest one that WhatsApp showed. */
export async function giveName(
  deps: ContactDeps,
  contactId: string,
  name: string | null,
  memberId: string,
): Promise<ContactRow> {
  const found = await requireContact(deps, contactId);
  const own = name?.trim() || null;
  const given = own ?? (await shownName(deps.db, contactId)) ?? found.name;
  await deps.db.transaction().execute(async (tx) => {
    await writeName(tx, contactId, given, own !== null);
    const { workspaceId } = deps;
    const subjectIds = [contactId];
    await writeAct(tx, { workspaceId, memberId, what: 'contact.renamed', subjectIds, at: deps.now() });
  });
  await deps.publish(
    { type: 'contact.changed', contactId },
    ...found.chatIds.map((chatId) => ({ type: 'chat.changed' as const, chatId })),
  );
  return requireContact(deps, contactId);
}

/** Gives a contact of the shown line; throws `contact_not_found`. */
export async function requireContact(deps: ContactDeps, contactId: string): Promise<ContactRow> {
  const line = deps.shownLine();
  const row = line ? await findContactRow(deps.db, line.id, contactId) : null;
  if (row) return row;
  throw new AppError('contact_not_found', 'This contact no longer exists.', { blame: 'caller', status: 404 });
}
