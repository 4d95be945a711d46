import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/Button.tsx';
import { useErrorText } from '../../ui/use-error-text.ts';
import { useReadAgain } from '../api/use-read-again.ts';

/** Reads a chat back to what was stored before its hole, and says what came of it. */
export function ReadAgain({ chatId }: { chatId: string }) {
  const { t } = useTranslation();
  const errorText = useErrorText();
  const read = useReadAgain();
  return (
    <>
      <Button small busy={read.isPending} onClick={() => read.mutate(chatId)}>
        {t('gaps.readAgain')}
      </Button>
      {read.data?.hole === 'more' && <span role="status">{t('gaps.more')}</span>}
      {read.isError && (
        <span role="alert" className="text-fail">
          {errorText(read.error)}
        </span>
      )}
    </>
  );
}
