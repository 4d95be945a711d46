import { useTranslation } from 'react-i18next';
import { deviceName } from '../kit/device-name.ts';
import { usePreferences } from '../kit/preferences.tsx';
import { fullTime } from '../kit/time.ts';
import { Button } from './Button.tsx';

/** A browser that is signed in. */
export type ShownSession = {
  id: string;
  current: boolean;
  lastSeenAt: string;
  address: string | null;
  device: string | null;
};

type Props = {
  sessions: readonly ShownSession[];
  /** The one that is being signed out; null for none. */
  ending: string | null;
  onEnd: (id: string) => void;
};

/** Browsers that are signed in, each but this one with a way out. */
export function SessionRows({ sessions, ending, onEnd }: Props) {
  const { t } = useTranslation();
  const preferences = usePreferences();
  return (
    <ul className="divide-y divide-line">
      {sessions.map((session) => (
        <li key={session.id} className="flex items-center gap-4 py-2">
          <div className="min-w-0 flex-1">
            <p className="truncate font-medium" title={session.device ?? undefined}>
              {deviceName(session.device) ?? t('settings.unknownDevice')}
              {session.current && (
                <span className="ml-2 rounded-full bg-accent-soft px-2 text-12 text-accent">
                  {t('settings.thisBrowser')}
                </span>
              )}
            </p>
            <p className="truncate text-13 text-ink-faint">
              {[session.address, t('settings.lastSeen', { time: fullTime(session.lastSeenAt, preferences) })]
                .filter(Boolean)
                .join(' · ')}
            </p>
          </div>
          {!session.current && (
            <Button small busy={ending === session.id} onClick={() => onEnd(session.id)}>
              {t('settings.signOutThere')}
            </Button>
          )}
        </li>
      ))}
    </ul>
  );
}
