import { useState } from 'react';
import { useNavigate } from 'react-router';
import { useGoBack } from '../../kit/go-back.ts';
import { recall, remember } from '../../kit/memory.ts';

type Options = { chatId: string; suffix: string; contactShown: boolean; wide: boolean };

/** The contact panel: beside the thread on wide screens, where it folds; else a page with its own address. */
export function usePanel({ chatId, suffix, contactShown, wide }: Options) {
  const navigate = useNavigate();
  const goBack = useGoBack();
  const [folded, setFolded] = useState(() => recall('panel') === 'folded');
  const open = contactShown || (wide && !folded);
  const fold = (next: boolean) => {
    remember('panel', next ? 'folded' : 'open');
    setFolded(next);
  };
  const close = () => {
    if (wide) fold(true);
    if (contactShown) goBack(`/chats/${chatId}${suffix}`);
  };
  const toggle = () => {
    if (open) close();
    else if (wide) fold(false);
    else void navigate(`/chats/${chatId}/contact${suffix}`);
  };
  return { open, close, toggle };
}
