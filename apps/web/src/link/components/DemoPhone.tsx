import type { Status } from '@queunir/contracts/status/status';
import { ExternalLink, Smartphone } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/Button.tsx';
import { useErrorText } from '../../ui/use-error-text.ts';
import { useStartLink } from '../api/use-start-link.ts';

/** Trying Queunir without a number of one's own: a demo phone with its own page. Nothing where there is none. */
export function DemoPhone({ status }: { status: Status }) {
  const { t } = useTranslation();
  const errorText = useErrorText();
  const start = useStartLink();
  const { phoneUrl, available } = status.demo;
  const ownRuns = status.line?.kind === 'own' && (status.phase === 'ready' || status.phase === 'syncing');
  if (!available || (ownRuns && !phoneUrl)) return null;
  return (
    <section className="flex flex-col gap-3 rounded-8 border border-line p-4 md:flex-row md:items-center md:p-6">
      <Smartphone size={24} aria-hidden="true" className="shrink-0 text-accent max-md:hidden" />
      <div className="flex-1">
        <h2 className="text-14 font-semibold">{t('link.demoTitle')}</h2>
        <p className="text-13 text-ink-soft text-pretty">{t(phoneUrl ? 'link.demoRuns' : 'link.demoText')}</p>
        {start.isError && (
          <p role="alert" className="text-13 text-fail">
            {errorText(start.error)}
          </p>
        )}
      </div>
      {phoneUrl ? (
        <a
          href={phoneUrl}
          target="_blank"
          rel="noopener"
          className="inline-flex h-10 items-center justify-center gap-2 rounded-8 border border-line-strong/50 bg-raised px-4 font-medium hover:bg-hover max-md:min-h-11"
        >
          {t('link.openPhone')}
          <ExternalLink size={16} aria-hidden="true" />
        </a>
      ) : (
        <Button busy={start.isPending} onClick={() => start.mutate('demo')}>
          {t('link.tryDemo')}
        </Button>
      )}
    </section>
  );
}
