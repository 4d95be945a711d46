import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/Button.tsx';
import { useErrorText } from '../../ui/use-error-text.ts';
import { useStartLink } from '../api/use-start-link.ts';

/** The way from the demo phone to a number of one's own; the demo stays until it is removed. */
export function OwnNumber() {
  const { t } = useTranslation();
  const errorText = useErrorText();
  const start = useStartLink();
  return (
    <section className="flex flex-col gap-3 rounded-8 border border-line p-4 md:flex-row md:items-center md:p-6">
      <div className="flex-1">
        <h2 className="text-14 font-semibold">{t('link.ownTitle')}</h2>
        <p className="text-13 text-ink-soft text-pretty">{t('link.ownText')}</p>
        {start.isError && (
          <p role="alert" className="text-13 text-fail">
            {errorText(start.error)}
          </p>
        )}
      </div>
      <Button look="primary" busy={start.isPending} onClick={() => start.mutate('own')}>
        {t('link.linkOwn')}
      </Button>
    </section>
  );
}
