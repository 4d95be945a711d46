import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/Button.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { PaneError } from '../../ui/PaneError.tsx';
import { Skeleton } from '../../ui/Skeleton.tsx';
import { type Invitation, useInvitations } from '../api/use-invitations.ts';
import { useRevokeInvitation } from '../api/use-revoke-invitation.ts';
import { useAdminNow } from '../now.tsx';
import { Tag } from './Tag.tsx';
import { When } from './When.tsx';

/** Invitations that were made, newest first; those that nobody took can be made void. */
export function InvitationList({ onInvite }: { onInvite: () => void }) {
  const { t } = useTranslation();
  const query = useInvitations();
  const invitations = query.data?.invitations ?? [];
  return (
    <>
      {query.isPending && <Skeleton className="skeleton-wait h-40 w-full rounded-8" />}
      {query.isError && !query.data && <PaneError error={query.error} onRetry={() => void query.refetch()} />}
      {query.data && invitations.length === 0 && (
        <EmptyState title={t('admin.invite.none')} text={t('admin.invite.noneText')}>
          <Button onClick={onInvite}>{t('admin.invite.act')}</Button>
        </EmptyState>
      )}
      {invitations.length > 0 && (
        <ul className="divide-y divide-line rounded-8 border border-line bg-sheet">
          {invitations.map((invitation) => (
            <Row key={invitation.id} invitation={invitation} />
          ))}
        </ul>
      )}
    </>
  );
}

function Row({ invitation }: { invitation: Invitation }) {
  const { t } = useTranslation();
  const revoke = useRevokeInvitation();
  const over = Date.parse(invitation.expiresAt) < useAdminNow().getTime();
  const open = invitation.acceptedAt === null && !over;
  return (
    <li className="flex items-center gap-4 px-4 py-2.5">
      <div className="min-w-0 flex-1">
        <p className="truncate font-medium">{invitation.email ?? t('admin.invite.anybody')}</p>
        <p className="text-12 text-ink-faint">
          {t('admin.invite.made')} <When at={invitation.createdAt} />
          {open && (
            <>
              {' '}
              · {t('admin.invite.ends')} <When at={invitation.expiresAt} />
            </>
          )}
        </p>
      </div>
      {invitation.acceptedAt !== null && <Tag tone="good">{t('admin.invite.accepted')}</Tag>}
      {invitation.acceptedAt === null && over && <Tag>{t('admin.invite.over')}</Tag>}
      {open && (
        <Button small busy={revoke.isPending} onClick={() => revoke.mutate(invitation.id)}>
          {t('admin.invite.revoke')}
        </Button>
      )}
    </li>
  );
}
