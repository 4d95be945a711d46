import type { Settings } from '@queunir/contracts/settings/settings';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { Section } from '../../ui/Section.tsx';
import { Select } from '../../ui/Select.tsx';
import { useErrorText } from '../../ui/use-error-text.ts';
import { useChangeSettings } from '../api/use-change-settings.ts';

/** The languages by their own names. */
const languages = [
  { value: 'en', label: 'English' },
  { value: 'pt-BR', label: 'Português (Brasil)' },
  { value: 'es', label: 'Español' },
] as const;

/** Language, zone and theme. */
export function LookSettings({ settings }: { settings: Settings }) {
  const { t } = useTranslation();
  const errorText = useErrorText();
  const change = useChangeSettings();
  const zones = useMemo(() => zoneOptions(settings.timeZone), [settings.timeZone]);
  const themes = (['system', 'light', 'dark'] as const).map((value) => ({
    value,
    label: t(`settings.theme.${value}`),
  }));
  return (
    <Section title={t('settings.look')}>
      <div className="grid gap-4 md:grid-cols-3">
        <Select
          label={t('settings.language')}
          value={settings.language}
          options={languages}
          onChange={(value) => change.mutate({ language: value as Settings['language'] })}
        />
        <Select
          label={t('settings.zone')}
          value={settings.timeZone}
          options={zones}
          onChange={(timeZone) => change.mutate({ timeZone })}
        />
        <Select
          label={t('settings.themeName')}
          value={settings.theme}
          options={themes}
          onChange={(value) => change.mutate({ theme: value as Settings['theme'] })}
        />
      </div>
      {change.isError && (
        <p role="alert" className="text-13 text-fail">
          {errorText(change.error)}
        </p>
      )}
    </Section>
  );
}

function zoneOptions(current: string): { value: string; label: string }[] {
  const names = new Set([current, ...Intl.supportedValuesOf('timeZone'), 'UTC']);
  return [...names].sort().map((name) => ({ value: name, label: name.replaceAll('_', ' ') }));
}
