import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { isGone } from '../../kit/api-error.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { PaneError } from '../../ui/PaneError.tsx';
import { Skeleton } from '../../ui/Skeleton.tsx';
import { showToast } from '../../ui/toasts.ts';
import { type UserDetail, useUser } from '../api/use-user.ts';
import { useUserAct } from '../api/use-user-act.ts';
import type { Me } from '../me.ts';
import { AdminPage } from './AdminPage.tsx';
import { UserAccessPanel } from './UserAccessPanel.tsx';
import { UserActDialog, type UserActName } from './UserActDialog.tsx';
import { UserJournal } from './UserJournal.tsx';
import { UserPanel } from './UserPanel.tsx';
import { UserTags } from './UserTags.tsx';
import { WorkspacePanel } from './WorkspacePanel.tsx';

/** One account: its workspace and slice, how it comes in, and what an operator can do. */
export function UserPage({ me }: { me: Me }) {
  const { t } = useTranslation();
  const { userId = '' } = useParams();
  const query = useUser(userId);
  const user = query.data;
  return (
    <AdminPage
      title={user?.name ?? t('admin.user.title')}
      back={{ to: '/admin/users', name: t('admin.places.users') }}
      text={user?.email}
      mark={
        user && (
          <span className="flex flex-wrap gap-1.5">
            <UserTags user={{ ...user, suspended: user.workspace?.suspendedAt != null }} />
          </span>
        )
      }
    >
      {query.isPending && (
        <div className="skeleton-wait grid gap-4 lg:grid-cols-2" aria-hidden="true">
          <Skeleton className="h-60 rounded-8" />
          <Skeleton className="h-60 rounded-8" />
        </div>
      )}
      {query.isError && !user && isGone(query.error) && <EmptyState title={t('errors.user_not_found')} />}
      {query.isError && !user && !isGone(query.error) && (
        <PaneError error={query.error} onRetry={() => void query.refetch()} />
      )}
      {user && <Parts key={user.id} user={user} me={me} />}
    </AdminPage>
  );
}

function Parts({ user, me }: { user: UserDetail; me: Me }) {
  const { t } = useTranslation();
  const act = useUserAct(user.id);
  const [asked, setAsked] = useState<UserActName | null>(null);
  const ask = (name: UserActName) => {
    act.reset();
    setAsked(name);
  };
  return (
    <>
      <div className="grid items-start gap-4 lg:grid-cols-2">
        <UserPanel user={user} />
        <WorkspacePanel user={user} onAct={ask} />
        <UserAccessPanel user={user} isMe={user.id === me.userId} onAct={ask} />
        <UserJournal userId={user.id} />
      </div>
      {asked && (
        <UserActDialog
          name={asked}
          user={user}
          myEmail={me.email}
          busy={act.isPending}
          error={act.error}
          onWish={(wish) =>
            act.mutate(wish, {
              onSuccess: () => {
                setAsked(null);
                showToast({ text: t(`admin.user.acts.${asked}.done`) });
              },
            })
          }
          onClose={() => setAsked(null)}
        />
      )}
    </>
  );
}
