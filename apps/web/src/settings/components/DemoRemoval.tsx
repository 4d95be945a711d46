import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/Button.tsx';
import { showToast } from '../../ui/toasts.ts';
import { useErrorText } from '../../ui/use-error-text.ts';
import { useRemoveDemo } from '../api/use-remove-demo.ts';

const Confirm = lazy(() => import('../../ui/Confirm.tsx').then((module) => ({ default: module.Confirm })));

/** Takes the demo phone out of Queunir, after a plain question that names what is lost. */
export function DemoRemoval() {
  const { t } = useTranslation();
  const errorText = useErrorText();
  const remove = useRemoveDemo();
  const [asked, setAsked] = useState(false);
  const go = () =>
    remove.mutate(undefined, {
      onSuccess: (gone) =>
        showToast({ text: t('settings.demoRemoved', { chats: gone.chats, messages: gone.messages }) }),
      onError: (error) => showToast({ text: errorText(error), alarm: true }),
      onSettled: () => setAsked(false),
    });
  return (
    <>
      <Button small className="self-start" onClick={() => setAsked(true)}>
        {t('settings.removeDemo')}
      </Button>
      {asked && (
        <Suspense>
          <Confirm
            open
            title={t('settings.removeDemoTitle')}
            text={t('settings.removeDemoText')}
            act={t('settings.removeDemoAct')}
            busy={remove.isPending}
            onConfirm={go}
            onClose={() => setAsked(false)}
          />
        </Suspense>
      )}
    </>
  );
}
