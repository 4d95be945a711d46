import type { changeProfile } from '@queunir/contracts/account/account';
import type { BodyOf, ReplyOf } from '@queunir/contracts/kit/endpoint';
import type { GatewayDb } from '../gateway.types.ts';
import { languageOf } from '../mail/mail-texts.ts';

/** Changes name and language of an account, as far as they are named. */
export async function changeOwnProfile(
  deps: { db: GatewayDb; now: () => Date },
  userId: string,
  wish: BodyOf<typeof changeProfile>,
): Promise<ReplyOf<typeof changeProfile>> {
  const row = await deps.db
    .updateTable('auth.user')
    .set({ ...wish, updatedAt: deps.now() })
    .where('id', '=', userId)
    .returning(['name', 'language'])
    .executeTakeFirstOrThrow();
  return { name: row.name, language: languageOf(row.language) };
}
