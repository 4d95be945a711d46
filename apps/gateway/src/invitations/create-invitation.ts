import { newToken } from '@queunir/server/login/secrets';
import type { AuthDeps } from '../auth/auth.types.ts';
import { writeEvent } from '../event/write-event.ts';
import type { Language } from '../mail/mail-texts.ts';
import { type InvitationRow, insertInvitation } from './invitation.store.ts';

/** Invites one person; with an address the link is mailed too. */
export async function inviteOne(
  deps: AuthDeps,
  operatorId: string,
  wish: { email: string | null; language: Language },
): Promise<{ row: InvitationRow; link: string }> {
  const { token, hash } = newToken();
  const row = await deps.db.transaction().execute(async (tx) => {
    const made = await insertInvitation(tx, {
      tokenHash: hash,
      email: wish.email,
      invitedBy: operatorId,
      now: deps.now(),
    });
    const by = { actor: 'operator', actorId: operatorId } as const;
    await writeEvent(tx, { kind: 'invitation.created', by, details: { invitation: made.id } });
    return made;
  });
  const link = `${deps.baseUrl}/sign-up#invitation=${token}`;
  if (wish.email) await deps.mailer.put({ to: wish.email, kind: 'invited', language: wish.language, link });
  return { row, link };
}
