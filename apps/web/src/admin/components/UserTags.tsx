import { useTranslation } from 'react-i18next';
import { Tag } from './Tag.tsx';

type Props = {
  user: { role: string; verified: boolean; twoFactor: boolean; deletedAt: string | null; suspended: boolean };
};

/** What is true of an account and worth a word. */
export function UserTags({ user }: Props) {
  const { t } = useTranslation();
  return (
    <>
      {user.deletedAt !== null && <Tag tone="bad">{t('admin.users.deleted')}</Tag>}
      {user.role === 'admin' && <Tag tone="good">{t('admin.users.operator')}</Tag>}
      {user.suspended && <Tag tone="wait">{t('admin.suspended')}</Tag>}
      {!user.verified && user.deletedAt === null && <Tag tone="wait">{t('admin.users.unverified')}</Tag>}
      {user.twoFactor && <Tag>{t('admin.users.twoFactor')}</Tag>}
    </>
  );
}
