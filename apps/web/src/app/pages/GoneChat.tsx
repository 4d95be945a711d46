import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useErrorText } from '../../ui/use-error-text.ts';

/** A chat that no longer exists: trying again cannot help, the list can. */
export function GoneChat({ error, listAddress }: { error: unknown; listAddress: string }) {
  const { t } = useTranslation();
  const text = useErrorText();
  return (
    <div role="alert" className="flex flex-1 flex-col items-center justify-center gap-3 p-8 text-center">
      <p className="max-w-80 text-14 text-ink-soft text-pretty">{text(error)}</p>
      <Link
        to={listAddress}
        replace
        className="inline-flex h-8 items-center rounded-8 border border-line-strong/50 bg-raised px-3 text-13 font-medium hover:bg-hover max-md:min-h-11"
      >
        {t('app.showChats')}
      </Link>
    </div>
  );
}
