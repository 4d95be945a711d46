import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import type { CommandAction } from '../../search/actions.ts';
import { CommandBar } from '../../search/components/CommandBar.tsx';
import { useChangeSettings } from '../../settings/api/use-change-settings.ts';

/** The command bar with what this app can do. */
export function Commands({ onClose, onShortcuts }: { onClose: () => void; onShortcuts: () => void }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { mutate } = useChangeSettings();
  const go = (to: string) => () => void navigate(to);
  const actions: CommandAction[] = [
    { id: 'waiting', label: t('app.goWaiting'), run: go('/chats?filter=waiting') },
    { id: 'unread', label: t('app.goUnread'), run: go('/chats?filter=unread') },
    { id: 'chats', label: t('app.goChats'), run: go('/chats') },
    { id: 'contacts', label: t('app.goContacts'), run: go('/contacts') },
    { id: 'link', label: t('app.goLink'), run: go('/link') },
    { id: 'settings', label: t('app.goSettings'), run: go('/settings') },
    { id: 'light', label: t('app.lightTheme'), run: () => mutate({ theme: 'light' }) },
    { id: 'dark', label: t('app.darkTheme'), run: () => mutate({ theme: 'dark' }) },
    { id: 'shortcuts', label: t('app.shortcuts'), keys: '?', run: onShortcuts },
  ];
  return (
    <CommandBar
      actions={actions}
      onOpenChat={(chatId, messageId) =>
        void navigate(messageId ? `/chats/${chatId}?m=${messageId}` : `/chats/${chatId}`, {
          state: { opened: !messageId },
        })
      }
      onClose={onClose}
    />
  );
}
