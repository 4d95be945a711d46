import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { foldText } from '../format/blocks.ts';
import { FormattedText } from './FormattedText.tsx';

/** A text that folds after 30 lines, with a button that shows the rest. */
export function FoldingText({ text }: { text: string }) {
  const { t } = useTranslation();
  const fold = useMemo(() => foldText(text), [text]);
  const [open, setOpen] = useState(false);
  return (
    <div className="wrap-anywhere">
      <FormattedText text={fold && !open ? fold.head : text} />
      {fold && (
        <button
          type="button"
          className="mt-1 text-13 font-medium text-accent underline underline-offset-2 max-md:min-h-11"
          aria-expanded={open}
          onClick={() => setOpen(!open)}
        >
          {open ? t('messages.foldLess') : t('messages.foldMore', { count: fold.hidden })}
        </button>
      )}
    </div>
  );
}
