import { useEffect, useRef, useState } from 'react';
import { useOpenChat } from '../../chats/api/use-open-chat.ts';

/** How long "reading" is shown while the page opens the chat. */
const patienceMs = 30_000;

/**
 * Has the chat's newest messages read. A chat that a person opened (Enter, a tap) is read with its unread
 * messages; one that is only shown (J/K, an address) never marks anything as read for the other side.
 */
export function useReadChat(chatId: string, opened: boolean, unreadInWhatsApp: number) {
  const { mutate } = useOpenChat();
  const [asked, setAsked] = useState(false);
  const done = useRef<string | null>(null);
  useEffect(() => {
    const act = `${chatId}|${opened}`;
    if (done.current === act) return;
    done.current = act;
    mutate({ chatId, readUnread: opened });
    // A reload of the page is no new act of the person: it must not read what came meanwhile.
    if (opened) window.history.replaceState({ ...window.history.state, usr: null }, '');
  }, [chatId, opened, mutate]);
  useEffect(() => {
    if (!asked) return;
    const timer = setTimeout(() => setAsked(false), patienceMs);
    return () => clearTimeout(timer);
  }, [asked]);
  const readUnread = () => {
    setAsked(true);
    mutate({ chatId, readUnread: true }, { onError: () => setAsked(false) });
  };
  return { busy: asked && unreadInWhatsApp > 0, readUnread };
}
