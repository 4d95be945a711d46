import { useTranslation } from 'react-i18next';

/** How the owner finds out that their phone still rings while this page is linked. */
export function RingCheck() {
  const { t } = useTranslation();
  return (
    <section className="rounded-8 border border-line p-4 md:p-6">
      <h2 className="text-14 font-semibold">{t('link.ringTitle')}</h2>
      <p className="mt-1 text-13 text-ink-soft text-pretty">{t('link.ringText')}</p>
      <ol className="mt-2 list-decimal ps-5 text-13 text-ink-soft">
        <li>{t('link.ring1')}</li>
        <li>{t('link.ring2')}</li>
        <li>{t('link.ring3')}</li>
      </ol>
    </section>
  );
}
