import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/Button.tsx';
import { Confirm } from '../../ui/Confirm.tsx';
import { useErrorText } from '../../ui/use-error-text.ts';
import { useUnlink } from '../api/use-unlink.ts';

/** Unlinking, with a confirmation that says what is kept and what is lost; told apart from stopping. */
export function UnlinkNumber({ disabled }: { disabled: boolean }) {
  const { t } = useTranslation();
  const errorText = useErrorText();
  const unlink = useUnlink();
  const [asking, setAsking] = useState(false);
  const go = () => unlink.mutate(undefined, { onSettled: () => setAsking(false) });
  return (
    <>
      <Button small look="quiet" disabled={disabled} busy={unlink.isPending} onClick={() => setAsking(true)}>
        {t('link.unlink')}
      </Button>
      <Confirm
        open={asking}
        title={t('link.unlinkTitle')}
        text={t('link.unlinkText')}
        act={t('link.unlink')}
        busy={unlink.isPending}
        onConfirm={go}
        onClose={() => setAsking(false)}
      />
      {unlink.isError && (
        <p role="alert" className="w-full text-13 text-fail text-pretty">
          {errorText(unlink.error)}
        </p>
      )}
    </>
  );
}
