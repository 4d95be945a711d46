import { useTranslation } from 'react-i18next';
import { useSetBall } from '../../chats/api/use-set-ball.ts';
import { showToast } from '../../ui/toasts.ts';

/** Closes a chat in Queunir only: nobody waits, with an undo for ten seconds. */
export function useCloseChat(chatId: string): () => void {
  const { t } = useTranslation();
  const { mutate, mutateAsync } = useSetBall();
  const offerUndo = () =>
    showToast({
      text: t('chats.closed'),
      action: { label: t('ui.undo'), run: () => mutate({ chatId, ball: 'auto' }) },
    });
  // Also where the person has gone on to the next chat meanwhile; a failure is told by the mutation itself.
  return () => void mutateAsync({ chatId, ball: 'nobody' }).then(offerUndo, () => undefined);
}
