import { mostPageBytes } from '@queunir/contracts/page-report/page-report';
import type { Status } from '@queunir/contracts/status/status';
import { type ChangeEvent, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { Button } from '../../ui/Button.tsx';
import { Section } from '../../ui/Section.tsx';
import { useErrorText } from '../../ui/use-error-text.ts';
import { useReportPage } from '../api/use-report-page.ts';
import { KnownDrift } from './KnownDrift.tsx';
import { PageReportResult } from './PageReportResult.tsx';

type Props = { status: Status | undefined };

/** Where a person looks at what is read of WhatsApp's page, and makes a report that holds nothing of anybody. */
export function PageReportPage({ status }: Props) {
  const { t } = useTranslation();
  const errorText = useErrorText();
  const report = useReportPage();
  const picker = useRef<HTMLInputElement>(null);
  const [refused, setRefused] = useState<string | null>(null);
  const [source, setSource] = useState<string | null>(null);
  const look = (file: File | null) => {
    setRefused(null);
    setSource(file?.name ?? null);
    report.mutate(file);
  };
  const onPick = (event: ChangeEvent<HTMLInputElement>) => {
    const file = event.target.files?.[0];
    event.target.value = '';
    if (!file) return;
    if (file.size <= mostPageBytes) return look(file);
    report.reset();
    setRefused(t('pageReport.tooLarge', { most: mostPageBytes / 1_048_576 }));
  };
  const failure = refused ?? (report.error ? errorText(report.error) : null);
  return (
    <main className="scroll-calm h-full min-w-0 flex-1 overflow-y-auto">
      <div className="mx-auto flex max-w-220 flex-col gap-6 px-4 py-6 md:px-8 md:py-10">
        <header className="flex flex-col gap-2">
          <Link
            to="/settings"
            className="inline-flex items-center self-start text-13 font-medium text-accent underline underline-offset-2 max-md:min-h-11"
          >
            {t('settings.title')}
          </Link>
          <h1 className="font-serif text-28 text-balance">{t('pageReport.title')}</h1>
          <p className="text-ink-soft text-pretty">{t('pageReport.intro')}</p>
        </header>
        <Section title={t('pageReport.look')} text={t('pageReport.lookText')}>
          <div className="flex flex-wrap gap-3 max-md:flex-col">
            <Button
              look="primary"
              busy={report.isPending && report.variables === null}
              onClick={() => look(null)}
            >
              {t('pageReport.lookNow')}
            </Button>
            <Button
              busy={report.isPending && report.variables !== null}
              onClick={() => picker.current?.click()}
            >
              {t('pageReport.choose')}
            </Button>
            <input
              ref={picker}
              type="file"
              accept=".html,.htm,text/html"
              aria-label={t('pageReport.choose')}
              className="hidden"
              onChange={onPick}
            />
          </div>
          <p aria-live="polite" className="text-13 text-ink-soft empty:hidden">
            {report.isPending ? t('pageReport.reading') : ''}
          </p>
          {failure && (
            <p role="alert" className="text-13 text-fail">
              {failure}
            </p>
          )}
        </Section>
        {report.data ? (
          <PageReportResult report={report.data} source={source} />
        ) : (
          <KnownDrift drift={status?.drift} anchors={status?.anchors} />
        )}
      </div>
    </main>
  );
}
