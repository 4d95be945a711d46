import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useStatus } from '../../link/api/use-status.ts';
import { linkState } from '../../link/phase-words.ts';
import { DemoRemoval } from '../../settings/components/DemoRemoval.tsx';
import { SettingsPage } from '../../settings/components/SettingsPage.tsx';
import { Section } from '../../ui/Section.tsx';
import { edition } from '../edition/edition.standalone.tsx';

/** The settings with what the link room and the edition add to them. */
export function SettingsRoute() {
  return <SettingsPage linkPart={<LinkParts />} account={<edition.AccountSettings />} />;
}

function LinkParts() {
  return (
    <>
      <LinkPart />
      <PageChangePart />
    </>
  );
}

function PageChangePart() {
  const { t } = useTranslation();
  return (
    <Section title={t('pageReport.link')} text={t('pageReport.linkText')}>
      <Link
        to="/settings/page-change"
        className="inline-flex items-center self-start font-medium text-accent underline underline-offset-2 max-md:min-h-11"
      >
        {t('app.reportChange')}
      </Link>
    </Section>
  );
}

function LinkPart() {
  const { t } = useTranslation();
  const status = useStatus().data;
  return (
    <Section title={t('settings.link')} text={status && t(`link.state.${linkState(status)}.title`)}>
      <div className="flex flex-wrap items-center gap-4">
        <Link
          to="/link"
          className="inline-flex items-center font-medium text-accent underline underline-offset-2 max-md:min-h-11"
        >
          {t('app.showLink')}
        </Link>
        {(status?.demo.stored || status?.line?.kind === 'demo') && <DemoRemoval />}
      </div>
    </Section>
  );
}
