import { Check, Copy } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { copyText } from '../../kit/copy-text.ts';
import { Button } from '../../ui/Button.tsx';

/** The eight characters that are typed on the phone, with Copy. */
export function LinkCode({ code }: { code: string }) {
  const { t } = useTranslation();
  const [copied, setCopied] = useState(false);
  const copy = async () => {
    if (!(await copyText(code.replace('-', '')))) return;
    setCopied(true);
    setTimeout(() => setCopied(false), 2000);
  };
  return (
    <div className="flex flex-col items-center gap-3">
      <p
        className="num rounded-8 border border-line bg-raised px-5 py-3 text-28 tracking-widest select-all"
        data-link-code
      >
        {code}
      </p>
      <Button onClick={() => void copy()}>
        {copied ? <Check size={16} aria-hidden="true" /> : <Copy size={16} aria-hidden="true" />}
        <span aria-live="polite">{copied ? t('link.copied') : t('link.copy')}</span>
      </Button>
    </div>
  );
}
