import { usePreferences } from '../../kit/preferences.tsx';
import { fullTime } from '../../kit/time.ts';
import { ago } from '../ago.ts';
import { useAdminNow } from '../now.tsx';

/** A moment as seen from now; in full on hover. */
export function When({ at, className }: { at: string; className?: string }) {
  const preferences = usePreferences();
  return (
    <time dateTime={at} title={fullTime(at, preferences)} className={className}>
      {ago(at, useAdminNow(), preferences)}
    </time>
  );
}
