import { useTranslation } from 'react-i18next';
import type { UserDetail } from '../api/use-user.ts';
import { Facts } from './Facts.tsx';
import { Panel } from './Panel.tsx';
import { When } from './When.tsx';

/** What is known of an account. */
export function UserPanel({ user }: { user: UserDetail }) {
  const { t } = useTranslation();
  const yesNo = (value: boolean) => t(value ? 'admin.yes' : 'admin.no');
  return (
    <Panel title={t('admin.user.title')}>
      <Facts
        rows={[
          [t('admin.user.confirmed'), yesNo(user.verified)],
          [t('admin.user.twoFactor'), yesNo(user.twoFactor)],
          [t('admin.user.language'), user.language],
          [t('admin.user.created'), <When key="created" at={user.createdAt} />],
          [
            t('admin.user.lastSeen'),
            user.lastSeenAt === null ? t('admin.users.neverSeen') : <When key="seen" at={user.lastSeenAt} />,
          ],
          user.deletedAt === null
            ? null
            : [t('admin.user.deleted'), <When key="deleted" at={user.deletedAt} />],
        ]}
      />
    </Panel>
  );
}
