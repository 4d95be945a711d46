import { useTranslation } from 'react-i18next';
import { usePreferences } from '../../kit/preferences.tsx';
import type { Overview } from '../api/use-overview.ts';
import { count } from '../figures.ts';
import { BigFigure } from './BigFigure.tsx';
import { Facts } from './Facts.tsx';
import { MoreLink } from './MoreLink.tsx';
import { Panel } from './Panel.tsx';

/** How many accounts there are, and what is true of them. */
export function UsersPanel({ users }: { users: Overview['users'] }) {
  const { t } = useTranslation();
  const { language } = usePreferences();
  const names = ['verified', 'operators', 'suspended', 'newInSevenDays'] as const;
  return (
    <Panel title={t('admin.places.users')}>
      <BigFigure value={users.total} words={t('admin.overview.accounts')} />
      <Facts
        rows={names.map((name) => [
          t(`admin.overview.${name}`),
          <span key={name} className="num">
            {count(users[name], language)}
          </span>,
        ])}
      />
      <MoreLink to="/admin/users">{t('admin.overview.showUsers')}</MoreLink>
    </Panel>
  );
}
