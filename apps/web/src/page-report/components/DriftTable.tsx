import { useTranslation } from 'react-i18next';

type Row = { anchor: string; reason: string; generation?: string | null; count?: number };

/** Anchors that did not match as they should, in plain words beside their names. */
export function DriftTable({ rows, caption }: { rows: readonly Row[]; caption: string }) {
  const { t } = useTranslation();
  const counted = rows.some(({ count }) => count !== undefined);
  return (
    <div className="overflow-x-auto">
      <table className="w-full text-left text-13">
        <caption className="sr-only">{caption}</caption>
        <thead className="text-ink-faint">
          <tr>
            <th className="py-1 pr-4 font-medium">{t('pageReport.anchor')}</th>
            <th className="py-1 pr-4 font-medium">{t('pageReport.what')}</th>
            {counted && <th className="py-1 pr-4 font-medium">{t('pageReport.generation')}</th>}
            {counted && <th className="py-1 text-right font-medium">{t('pageReport.times')}</th>}
          </tr>
        </thead>
        <tbody className="divide-y divide-line">
          {rows.map(({ anchor, reason, generation, count }) => (
            <tr key={`${anchor} ${reason} ${generation}`}>
              <td className="py-1.5 pr-4 font-medium break-words">{anchor}</td>
              <td className={reason === 'fallback' ? 'py-1.5 pr-4 text-ink-soft' : 'py-1.5 pr-4 text-wait'}>
                {t(`pageReport.reason.${reason as 'missing' | 'ambiguous' | 'fallback'}`)}
              </td>
              {counted && <td className="py-1.5 pr-4 text-ink-soft uppercase">{generation ?? '–'}</td>}
              {counted && <td className="num py-1.5 text-right text-ink-soft">{count}</td>}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
