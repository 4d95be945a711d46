import type { Status } from '@queunir/contracts/status/status';
import { useTranslation } from 'react-i18next';
import { Section } from '../../ui/Section.tsx';
import { DriftTable } from './DriftTable.tsx';

type Props = Partial<Pick<Status, 'drift' | 'anchors'>>;

/** What has drifted on this line so far, and by which table its page is read. */
export function KnownDrift({ drift = [], anchors }: Props) {
  const { t, i18n } = useTranslation();
  const reasonOf = ({ code, message }: { code: string; message: string }) => {
    const key = `pageReport.refused.${code}`;
    return i18n.exists(key) ? t(key as 'pageReport.refused.anchors_shape') : message;
  };
  return (
    <Section
      title={t('pageReport.soFar')}
      text={t(drift.length > 0 ? 'pageReport.soFarText' : 'pageReport.nothingSoFar')}
    >
      {drift.length > 0 && <DriftTable rows={drift} caption={t('pageReport.soFar')} />}
      {anchors && (
        <p className="text-13 text-ink-soft">{t('pageReport.table', { version: anchors.version })}</p>
      )}
      {anchors?.refused && (
        <p className="rounded-8 bg-wait-soft px-3 py-2 text-13 text-wait">
          {t('pageReport.tableRefused', {
            file: anchors.refused.file,
            reason: reasonOf(anchors.refused),
          })}
        </p>
      )}
    </Section>
  );
}
