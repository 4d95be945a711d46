import { sql, type Transaction } from 'kysely';
import type { DB } from '../database/schema.generated.ts';
import { phoneInTitle } from './plain-text.ts';

/** How an author is named in a group: by number, by the name they gave themselves (`~Ana`), or by our address book. */
function identityOf(author: string): { kind: 'phone' | 'push-name' | 'title'; value: string } {
  const phone = phoneInTitle(author);
  if (phone) return { kind: 'phone', value: phone };
  return author.startsWith('~')
    ? { kind: 'push-name', value: author.slice(1).trim() }
    : { kind: 'title', value: author };
}

/** Finds or makes the identities of a group's authors or members; never contacts. Gives author → identity id. */
export async function identitiesOfAuthors(
  tx: Transaction<DB>,
  lineId: string,
  authors: readonly string[],
  seen: { source: string; proof: string } = { source: 'message', proof: 'bubble' },
): Promise<Map<string, string>> {
  if (authors.length === 0) return new Map();
  const wanted = [...new Set(authors)].map((author) => ({ author, ...identityOf(author) }));
  const json = JSON.stringify(wanted);
  await sql`
    insert into identity (line_id, kind, value, source, proof)
    select ${lineId}, r.kind, r.value, ${seen.source}, ${seen.proof}
    from (select distinct kind, value from jsonb_to_recordset(${json}::jsonb) as r(kind text, value text)) r
    where not exists (select 1 from identity i where i.line_id = ${lineId} and i.kind = r.kind and i.value = r.value
      and (i.contact_id is null or r.kind = 'phone'))
    on conflict do nothing`.execute(tx);
  const found = await sql<{ author: string; id: string }>`
    select distinct on (r.author) r.author, i.id
    from jsonb_to_recordset(${json}::jsonb) as r(author text, kind text, value text)
    join identity i on i.line_id = ${lineId} and i.kind = r.kind and i.value = r.value
      and (i.contact_id is null or r.kind = 'phone')`.execute(tx);
  return new Map(found.rows.map(({ author, id }) => [author, id]));
}
