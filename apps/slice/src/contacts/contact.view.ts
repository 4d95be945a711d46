import { sql } from 'kysely';
import type { SliceDb } from '../slice.types.ts';

/** One contact as the lists show it. */
export type ContactRow = {
  id: string;
  name: string;
  nameByHand: boolean;
  phone: string | null;
  faceId: string | null;
  firstSeenAt: Date;
  chatIds: string[];
};

type ListOptions = { lineId: string; q: string | undefined; after: string | null; limit: number };

/** Contacts of a line by name, after the contact named by `after`, without those that were merged into another. */
export async function listContactRows(db: SliceDb, options: ListOptions): Promise<ContactRow[]> {
  const { lineId, q, after, limit } = options;
  return selectRows(db)
    .where('c.line_id', '=', lineId)
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('contact_redirect as r')
            .select('r.from_contact_id')
            .whereRef('r.from_contact_id', '=', 'c.id'),
        ),
      ),
    )
    .$if(!!q?.trim(), (query) =>
      query.where(sql<boolean>`fold_text(c.name) like ${pattern(q?.trim() ?? '')}`),
    )
    .$if(after !== null, (query) =>
      query.where(
        sql<boolean>`(fold_text(c.name), c.id) > (select fold_text(b.name), b.id from contact b where b.id = ${after}::uuid)`,
      ),
    )
    .orderBy(sql`fold_text(c.name)`)
    .orderBy('c.id')
    .limit(limit)
    .execute();
}

/** One contact of a line, or null. */
export async function findContactRow(
  db: SliceDb,
  lineId: string,
  contactId: string,
): Promise<ContactRow | null> {
  const row = await selectRows(db)
    .where('c.line_id', '=', lineId)
    .where('c.id', '=', contactId)
    .executeTakeFirst();
  return row ?? null;
}

function selectRows(db: SliceDb) {
  return db
    .selectFrom('contact as c')
    .select([
      'c.id',
      'c.name',
      'c.name_by_hand as nameByHand',
      'c.face_id as faceId',
      'c.created_at as firstSeenAt',
    ])
    .select((eb) => [
      eb
        .selectFrom('identity as i')
        .select('i.value')
        .whereRef('i.contact_id', '=', 'c.id')
        .where('i.kind', '=', 'phone')
        .orderBy('i.last_seen_at', 'desc')
        .limit(1)
        .as('phone'),
      sql<
        string[]
      >`array(select h.id from chat h where h.contact_id = c.id order by h.last_at desc nulls last, h.id)`.as(
        'chatIds',
      ),
    ]);
}

/** A `like` pattern for "contains", folded the same way as the column; its own signs stand for themselves. */
function pattern(q: string) {
  return sql`'%' || fold_text(${q.replace(/[\\%_]/g, (sign) => `\\${sign}`)}) || '%'`;
}
