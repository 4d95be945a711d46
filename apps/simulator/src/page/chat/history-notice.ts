import { el } from '../kit/element.ts';
import { printDate } from '../kit/print-time.ts';
import { say } from '../words/say.ts';
import type { LoadedMessages } from './loaded-messages.ts';

/** Tells one notice from another, so that an unchanged one can stay. */
export function noticeName(loaded: LoadedMessages): string {
  return `${loaded.loading} ${loaded.older} ${loaded.all[0]?.key}`;
}

/** What stands above the oldest loaded message: a spinner, a button for more, or the end of what the page has. */
export function historyNotice(loaded: LoadedMessages, loadMore: () => void): HTMLElement | null {
  const oldest = loaded.all[0];
  if (loaded.loading) return el('div', { class: 'spinner', title: say('loadingMessages') });
  if (!oldest) return null;
  const text = loaded.older ? say('loadEarlier') : say('olderOnPhone', { date: printDate(oldest.at) });
  const button = el(
    'button',
    { type: 'button', class: 'history-notice' },
    el('div', {}, el('div', {}, text)),
  );
  if (loaded.older) button.addEventListener('click', loadMore);
  return button;
}
