import { useTranslation } from 'react-i18next';
import { saveFile } from '../../kit/save-file.ts';
import { Button } from '../../ui/Button.tsx';
import { Section } from '../../ui/Section.tsx';

/** The masked report: everything that will be in the file, and the button that saves it here. */
export function ReportFile({ text }: { text: string }) {
  const { t } = useTranslation();
  const size = Math.max(1, Math.round(new Blob([text]).size / 1024));
  return (
    <Section title={t('pageReport.report')} text={t('pageReport.reportText')}>
      <Button
        look="primary"
        className="self-start max-md:w-full"
        onClick={() => saveFile('queunir-page-report.json', text)}
      >
        {t('pageReport.download', { size })}
      </Button>
      <label className="flex flex-col gap-1 text-13 font-medium text-ink-soft">
        {t('pageReport.preview')}
        <textarea
          readOnly
          wrap="off"
          dir="ltr"
          rows={16}
          value={text}
          className="scroll-calm resize-y rounded-8 border border-line bg-paper p-3 font-mono text-12 leading-4 font-normal text-ink-soft"
        />
      </label>
    </Section>
  );
}
