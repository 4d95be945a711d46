import { exportPath } from '@queunir/contracts/export/export';
import { useTranslation } from 'react-i18next';
import { Section } from '../../ui/Section.tsx';

/** Taking everything away: the browser saves it while it is being read. */
export function DataSettings() {
  const { t } = useTranslation();
  return (
    <Section title={t('settings.data')} text={t('settings.dataText')}>
      <a
        className="inline-flex h-10 items-center justify-center self-start rounded-8 border border-line-strong/50 bg-raised px-4 text-14 font-medium hover:bg-hover max-md:min-h-11"
        href={exportPath}
        download
      >
        {t('settings.dataAct')}
      </a>
    </Section>
  );
}
