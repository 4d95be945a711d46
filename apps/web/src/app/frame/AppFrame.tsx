import { lazy, Suspense, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Outlet, useMatch } from 'react-router';
import { useChatCounts } from '../../chats/api/use-chat-counts.ts';
import { PreferencesProvider } from '../../kit/preferences.tsx';
import { useLetters } from '../../kit/shortcuts.ts';
import { useStatus } from '../../link/api/use-status.ts';
import { edition } from '../edition/edition.standalone.tsx';
import { useEvents } from '../events/use-events.ts';
import { Rail } from './Rail.tsx';
import { StatusLineBar } from './StatusLineBar.tsx';
import { useAppSettings } from './use-app-settings.ts';
import { useCommandKey } from './use-command-key.ts';
import { useTabTitle } from './use-tab-title.ts';

const Commands = lazy(() => import('./Commands.tsx').then((module) => ({ default: module.Commands })));
const ShortcutHelp = lazy(() =>
  import('./ShortcutHelp.tsx').then((module) => ({ default: module.ShortcutHelp })),
);

/** What pages may ask of the frame around them. */
export type FrameActs = { searchMessages: () => void };

/** The frame around every signed-in page: places, status line, events, ⌘K and the list of shortcuts. */
export function AppFrame() {
  const { t } = useTranslation();
  useEvents();
  const preferences = useAppSettings();
  const status = useStatus().data;
  const waiting = useChatCounts().data?.waiting ?? 0;
  const [dialog, setDialog] = useState<'commands' | 'shortcuts' | null>(null);
  const acts = useMemo((): FrameActs => ({ searchMessages: () => setDialog('commands') }), []);
  const inThread = useMatch('/chats/:chatId/*') !== null;
  useTabTitle(waiting);
  useCommandKey(() => setDialog((open) => (open === 'commands' ? null : 'commands')));
  useLetters(preferences.letterShortcuts, { '?': () => setDialog('shortcuts') });
  return (
    <PreferencesProvider value={preferences}>
      <div className="flex h-dvh flex-col md:flex-row">
        <a
          href="#content"
          className="sr-only z-50 rounded-8 bg-raised px-4 py-2 focus:not-sr-only focus:fixed focus:top-2 focus:left-2"
        >
          {t('app.skip')}
        </a>
        <Rail status={status} waiting={waiting} hiddenOnPhone={inThread} />
        <div
          id="content"
          tabIndex={-1}
          className="relative flex min-h-0 min-w-0 flex-1 flex-col outline-none"
        >
          <edition.Notices />
          <StatusLineBar status={status} />
          <div className="relative flex min-h-0 flex-1">
            <Suspense>
              <Outlet context={acts} />
            </Suspense>
          </div>
        </div>
      </div>
      <Suspense>
        {dialog === 'commands' && (
          <Commands onClose={() => setDialog(null)} onShortcuts={() => setDialog('shortcuts')} />
        )}
        {dialog === 'shortcuts' && <ShortcutHelp onClose={() => setDialog(null)} />}
      </Suspense>
    </PreferencesProvider>
  );
}
