import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { usePreferences } from '../kit/preferences.tsx';
import { useNow } from '../kit/use-now.ts';
import { addSighting, type Pace, paceOf, type Sighting } from './pace.ts';

type Work = { done: number; total: number; paused: boolean };

// Kept for the page, not for one line of it: what was seen stays seen when another page is shown.
let seen: readonly Sighting[] = [];

/** "20 a minute, 3 min left" of work that goes on; null while it is paused or too little was seen of it. */
export function usePaceText({ done, total, paused }: Work): string | null {
  const { t } = useTranslation();
  const { language } = usePreferences();
  useNow(5);
  const [wasPaused, setWasPaused] = useState(paused);
  if (paused !== wasPaused) {
    setWasPaused(paused);
    // What lay still is no measure.
    seen = [];
  }
  if (paused) return null;
  const at = performance.now();
  seen = addSighting(seen, { at, done });
  const pace = paceOf(seen, total, at);
  return pace && t('link.pace', paceWords(pace, language));
}

/** Rate and time left as numbers and units of a language; never less than a minute left. */
export function paceWords(
  { perMinute, minutesLeft }: Pace,
  language: string,
): { rate: string; left: string } {
  const number = (value: number, options: Intl.NumberFormatOptions) =>
    new Intl.NumberFormat(language, options).format(value);
  const hours = minutesLeft >= 90;
  return {
    rate: number(perMinute, { maximumFractionDigits: perMinute < 3 ? 1 : 0 }),
    left: number(Math.max(1, Math.ceil(hours ? minutesLeft / 60 : minutesLeft)), {
      style: 'unit',
      unit: hours ? 'hour' : 'minute',
      unitDisplay: 'short',
    }),
  };
}
