import { AppError } from '@queunir/server/errors/app-error';
import type { SliceDeps } from '../slice.types.ts';
import { shownName, writeName } from './contact.store.ts';
import { type ContactRow, findContactRow } from './contact.view.ts';

export type ContactDeps = Pick<SliceDeps, 'db' | 'publish' | 'shownLine'>;

/** Gives a contact a name of our own; null goes back to the newest one that WhatsApp showed. */
export async function giveName(
  deps: ContactDeps,
  contactId: string,
  name: string | null,
): Promise<ContactRow> {
  const found = await requireContact(deps, contactId);
  const own = name?.trim() || null;
  await writeName(
    deps.db,
    contactId,
    own ?? (await shownName(deps.db, contactId)) ?? found.name,
    own !== null,
  );
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
