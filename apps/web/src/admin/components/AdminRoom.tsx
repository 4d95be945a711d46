import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, Route, Routes } from 'react-router';
import { EmptyState } from '../../ui/EmptyState.tsx';
import type { Me } from '../me.ts';
import { AdminFrame } from './AdminFrame.tsx';
import { EventsPage } from './EventsPage.tsx';
import { HealthPage } from './HealthPage.tsx';
import { OverviewPage } from './OverviewPage.tsx';
import { SettingsPage } from './SettingsPage.tsx';
import { SlicePage } from './SlicePage.tsx';
import { SlicesPage } from './SlicesPage.tsx';
import { UserPage } from './UserPage.tsx';
import { UsersPage } from './UsersPage.tsx';

/** Everything that operators have, each pane under an address of its own. */
export function AdminRoom({ me, notices }: { me: Me; notices: ReactNode }) {
  return (
    <AdminFrame notices={notices}>
      <Routes>
        <Route index element={<OverviewPage />} />
        <Route path="slices" element={<SlicesPage />} />
        <Route path="slices/:number" element={<SlicePage />} />
        <Route path="users" element={<UsersPage me={me} />} />
        <Route path="users/:userId" element={<UserPage me={me} />} />
        <Route path="events" element={<EventsPage />} />
        <Route path="health" element={<HealthPage />} />
        <Route path="settings" element={<SettingsPage />} />
        <Route path="*" element={<Nowhere />} />
      </Routes>
    </AdminFrame>
  );
}

function Nowhere() {
  const { t } = useTranslation();
  return (
    <main className="flex flex-1">
      <EmptyState title={t('app.notFound')}>
        <Link to="/admin" className="font-medium text-accent underline underline-offset-2">
          {t('admin.places.overview')}
        </Link>
      </EmptyState>
    </main>
  );
}
