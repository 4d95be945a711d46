import { useTranslation } from 'react-i18next';
import { saveFile } from '../../kit/save-file.ts';
import { Button } from '../../ui/Button.tsx';
import { CopyButton } from '../../ui/CopyButton.tsx';

/** Recovery codes, shown this once, with ways to keep them. */
export function RecoveryCodes({ codes, onKept }: { codes: readonly string[]; onKept: () => void }) {
  const { t } = useTranslation();
  const text = `${codes.join('\n')}\n`;
  return (
    <div className="flex flex-col gap-3">
      <h3 className="font-medium">{t('account.recoveryTitle')}</h3>
      <p className="text-13 text-ink-soft">{t('account.recoveryText')}</p>
      <ul
        className="num grid grid-cols-2 gap-x-6 gap-y-1 self-start rounded-8 border border-line bg-raised p-4 select-all"
        data-recovery-codes
      >
        {codes.map((code) => (
          <li key={code}>{code}</li>
        ))}
      </ul>
      <div className="flex flex-wrap gap-2">
        <CopyButton text={text} />
        <Button onClick={() => saveFile('queunir-recovery-codes.txt', text, 'text/plain')}>
          {t('account.download')}
        </Button>
        <Button look="primary" onClick={onKept}>
          {t('account.kept')}
        </Button>
      </div>
    </div>
  );
}
