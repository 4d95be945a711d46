import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/Button.tsx';
import type { Me } from '../me.ts';
import { oneOf, useUrlFilter } from '../use-url-filter.ts';
import { AdminPage } from './AdminPage.tsx';
import { InvitationList } from './InvitationList.tsx';
import { InviteDialog } from './InviteDialog.tsx';
import { Tabs } from './Tabs.tsx';
import { UserList } from './UserList.tsx';

/** Everybody who has an account, and who was invited. */
export function UsersPage({ me }: { me: Pick<Me, 'language'> }) {
  const { t } = useTranslation();
  const { get } = useUrlFilter();
  const [inviting, setInviting] = useState(false);
  const show = oneOf(get('show'), ['people', 'invitations'] as const);
  const invite = () => setInviting(true);
  return (
    <AdminPage
      title={t('admin.places.users')}
      acts={
        <Button look="primary" onClick={invite}>
          {t('admin.invite.act')}
        </Button>
      }
    >
      <Tabs
        name={t('admin.places.users')}
        tabs={[
          { search: '', label: t('admin.users.people'), active: show === 'people' },
          {
            search: '?show=invitations',
            label: t('admin.users.invitations'),
            active: show === 'invitations',
          },
        ]}
      />
      {show === 'people' ? <UserList onInvite={invite} /> : <InvitationList onInvite={invite} />}
      {inviting && <InviteDialog language={me.language} onClose={() => setInviting(false)} />}
    </AdminPage>
  );
}
