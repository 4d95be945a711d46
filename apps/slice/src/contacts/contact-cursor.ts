import { id } from '@queunir/contracts/kit/primitives';
import { AppError } from '@queunir/server/errors/app-error';
import type { SliceDb } from '../slice.types.ts';

/** Reads a position in the contact list: the id of the last contact that was shown. Throws `cursor_invalid`. */
export async function readContactCursor(db: SliceDb, lineId: string, cursor: string): Promise<string> {
  const parsed = id.safeParse(cursor);
  const found =
    parsed.success &&
    (await db
      .selectFrom('contact')
      .select('id')
      .where('id', '=', parsed.data)
      .where('line_id', '=', lineId)
      .executeTakeFirst());
  if (found) return found.id;
  const message = 'This position in the list is not valid any more. Begin at its top.';
  throw new AppError('cursor_invalid', message, { blame: 'caller', status: 400 });
}
