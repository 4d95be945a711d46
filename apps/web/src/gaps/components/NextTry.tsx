import { useTranslation } from 'react-i18next';
import { usePreferences } from '../../kit/preferences.tsx';
import { dayAndClock, fullTime } from '../../kit/time.ts';
import { useNow } from '../../kit/use-now.ts';

/** When a hole is tried again by itself; nothing where it waits for a person, or is tried now. */
export function NextTry({ at }: { at: string | null }) {
  const { t } = useTranslation();
  const preferences = usePreferences();
  const now = useNow(30);
  if (at === null || new Date(at) <= now) return null;
  return (
    <span title={fullTime(at, preferences)}>
      {t('gaps.nextTry', { time: dayAndClock(at, now, preferences) })}
    </span>
  );
}
