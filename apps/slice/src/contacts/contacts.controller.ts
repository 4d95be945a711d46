import { getContact, listContacts, renameContact } from '@queunir/contracts/contacts/contacts';
import { mount } from '@queunir/server/http/mount';
import type { Router } from 'express';
import { presentContact, presentIdentity } from './contact.present.ts';
import { listIdentities } from './contact.store.ts';
import { listContactRows } from './contact.view.ts';
import { readContactCursor } from './contact-cursor.ts';
import { type ContactDeps, giveName, requireContact } from './rename-contact.ts';

/** Mounts the list of contacts, one contact, and its name. */
export function mountContacts(router: Router, deps: ContactDeps): void {
  mount(router, listContacts, async ({ query: { q, cursor, limit } }) => {
    const line = deps.shownLine();
    if (!line) return { contacts: [], next: null };
    const after = cursor === undefined ? null : await readContactCursor(deps.db, line.id, cursor);
    const rows = await listContactRows(deps.db, { lineId: line.id, q, after, limit: limit + 1 });
    const page = rows.slice(0, limit);
    const last = page.at(-1);
    return {
      contacts: page.map(presentContact),
      next: rows.length > limit && last ? last.id : null,
    };
  });
  mount(router, getContact, async ({ params }) => {
    const row = await requireContact(deps, params.contactId);
    const identities = await listIdentities(deps.db, row.id);
    return { contact: presentContact(row), identities: identities.map(presentIdentity) };
  });
  mount(router, renameContact, async ({ params, body, who }) =>
    presentContact(await giveName(deps, params.contactId, body.name, who.memberId)),
  );
}
