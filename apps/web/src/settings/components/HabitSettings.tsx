import type { Settings } from '@queunir/contracts/settings/settings';
import { useTranslation } from 'react-i18next';
import { Choice } from '../../ui/Choice.tsx';
import { Section } from '../../ui/Section.tsx';
import { Toggle } from '../../ui/Toggle.tsx';
import { useChangeSettings } from '../api/use-change-settings.ts';

/** How unread chats are read, and whether single letters act. */
export function HabitSettings({ settings }: { settings: Settings }) {
  const { t } = useTranslation();
  const change = useChangeSettings();
  return (
    <Section title={t('settings.habits')}>
      <Choice
        legend={t('settings.reading')}
        name="reading"
        value={settings.readUnread}
        onChange={(readUnread) => change.mutate({ readUnread })}
        options={[
          { value: 'when-opened', label: t('settings.whenOpened'), text: t('settings.whenOpenedText') },
          { value: 'ahead', label: t('settings.ahead'), text: t('settings.aheadText') },
        ]}
      />
      <Toggle
        label={t('settings.letters')}
        text={t('settings.lettersText')}
        checked={settings.letterShortcuts}
        onChange={(letterShortcuts) => change.mutate({ letterShortcuts })}
      />
    </Section>
  );
}
