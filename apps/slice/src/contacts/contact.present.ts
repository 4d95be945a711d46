import { type Contact, identityKind } from '@queunir/contracts/contacts/contacts';
import { faceAddress } from '../faces/face-address.ts';
import type { IdentityRow } from './contact.store.ts';
import type { ContactRow } from './contact.view.ts';

/** Shows a contact. */
export function presentContact(row: ContactRow): Contact {
  return {
    id: row.id,
    name: row.name,
    nameByHand: row.nameByHand,
    phone: row.phone,
    face: faceAddress(row.faceId),
    firstSeenAt: row.firstSeenAt.toISOString(),
    chatIds: row.chatIds,
  };
}

/** Shows one identity of a contact. */
export function presentIdentity(row: IdentityRow) {
  return {
    id: row.id,
    kind: identityKind.parse(row.kind),
    value: row.value,
    source: row.source,
    firstSeenAt: row.firstSeenAt.toISOString(),
    lastSeenAt: row.lastSeenAt.toISOString(),
  };
}
