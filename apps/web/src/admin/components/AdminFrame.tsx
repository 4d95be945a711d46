import { ChevronLeft } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { PreferencesProvider } from '../../kit/preferences.tsx';
import { NowProvider } from '../now.tsx';
import { AdminNav } from './AdminNav.tsx';
import { AdminStatusLine } from './AdminStatusLine.tsx';

const { timeZone } = Intl.DateTimeFormat().resolvedOptions();

/** The frame around the operators' pages; it needs no slice. `notices` is what is true of who is signed in. */
export function AdminFrame({ notices, children }: { notices: ReactNode; children: ReactNode }) {
  const { t, i18n } = useTranslation();
  return (
    <PreferencesProvider value={{ language: i18n.language, timeZone, letterShortcuts: false }}>
      <NowProvider>
        <div className="flex h-dvh flex-col md:flex-row">
          <a
            href="#content"
            className="sr-only z-50 rounded-8 bg-raised px-4 py-2 focus:not-sr-only focus:fixed focus:top-2 focus:left-2"
          >
            {t('app.skip')}
          </a>
          <AdminNav />
          <div
            id="content"
            tabIndex={-1}
            className="relative flex min-h-0 min-w-0 flex-1 flex-col outline-none"
          >
            <header className="flex h-11 shrink-0 items-center border-b border-line bg-sheet px-2 md:hidden">
              <Link to="/chats" className="flex h-11 items-center gap-1 px-2 font-medium text-accent">
                <ChevronLeft size={18} aria-hidden="true" />
                {t('admin.toChats')}
              </Link>
              <span className="ml-auto px-2 text-13 text-ink-soft">{t('admin.title')}</span>
            </header>
            {notices}
            <AdminStatusLine />
            <div className="flex min-h-0 flex-1">{children}</div>
          </div>
        </div>
      </NowProvider>
    </PreferencesProvider>
  );
}
