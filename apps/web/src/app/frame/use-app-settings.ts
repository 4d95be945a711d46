import { useEffect, useMemo, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { Preferences } from '../../kit/preferences.tsx';
import { useChangeSettings } from '../../settings/api/use-change-settings.ts';
import { useSettings } from '../../settings/api/use-settings.ts';
import { switchLanguage } from '../language.ts';
import type { Language } from '../texts/texts.ts';
import { applyTheme } from '../theme.ts';

/**
 * The settings that are in force, applied to the page. Until somebody chose, language and zone are taken from
 * this browser and stored.
 */
export function useAppSettings(): Preferences {
  const { i18n } = useTranslation();
  const settings = useSettings().data;
  const { mutate } = useChangeSettings();
  const taken = useRef(false);
  useEffect(() => {
    if (!settings) return;
    applyTheme(settings.theme);
    if (settings.chosen) void switchLanguage(settings.language);
    else if (!taken.current) {
      taken.current = true;
      mutate({
        language: i18n.language as Language,
        timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone,
      });
    }
  }, [settings, mutate, i18n]);
  return useMemo(
    () => ({
      language: i18n.language,
      timeZone: settings?.chosen ? settings.timeZone : Intl.DateTimeFormat().resolvedOptions().timeZone,
      letterShortcuts: settings?.letterShortcuts ?? true,
    }),
    [i18n.language, settings?.chosen, settings?.timeZone, settings?.letterShortcuts],
  );
}
