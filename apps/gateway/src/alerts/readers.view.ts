import { sql } from 'kysely';
import type { GatewayDb } from '../gateway.types.ts';
import { type Language, languageOf } from '../mail/mail-texts.ts';

/** Who is written to, and in which language. */
export type Reader = { address: string; language: Language };

/** Operators with a confirmed address. */
export async function listOperators(db: GatewayDb): Promise<Reader[]> {
  return readersOf(
    await sql<Row>`select email, language from auth."user"
      where role = 'admin' and "emailVerified" and "deletedAt" is null order by email`.execute(db),
  );
}

/** The owners of the workspace of a slice. */
export async function listOwnersOf(db: GatewayDb, slice: number): Promise<Reader[]> {
  return readersOf(
    await sql<Row>`select u.email, u.language from slice s
      join workspace_member m on m.workspace_id = s.workspace_id and m.role = 'owner'
      join auth."user" u on u.id = m.user_id and u."deletedAt" is null
      where s.number = ${slice} order by u.email`.execute(db),
  );
}

/** Whose a workspace was, also when they have ended their account. */
export async function listOwnersOnceOf(db: GatewayDb, workspaceId: string): Promise<Reader[]> {
  return readersOf(
    await sql<Row>`select u.email, u.language from workspace_member m join auth."user" u on u.id = m.user_id
      where m.workspace_id = ${workspaceId} and m.role = 'owner' order by u.email`.execute(db),
  );
}

type Row = { email: string; language: string };

const readersOf = ({ rows }: { rows: Row[] }): Reader[] =>
  rows.map(({ email, language }) => ({ address: email, language: languageOf(language) }));
