import type { ChatShape } from '../../wire/shapes.ts';
import { avatar } from '../kit/avatar.ts';
import { el, on } from '../kit/element.ts';
import { dataIcon } from '../kit/icon.ts';
import { printLastSeen } from '../kit/print-time.ts';
import { withEmoji } from '../text/emoji.ts';

/** How long a group's header asks to be clicked before it lists the members, in milliseconds. */
const hintTime = 2000;

function subtitle(chat: ChatShape, hinting: boolean): string {
  if (chat.doing) {
    const what = chat.doing.what === 'typing' ? 'typing…' : 'recording audio…';
    return chat.kind === 'group' ? `${chat.doing.name} is ${what}` : what;
  }
  if (chat.subtitle.kind === 'group')
    return hinting ? 'click here for group info' : [...chat.subtitle.members, 'You'].join(', ');
  if (chat.subtitle.online) return 'online';
  const { lastSeen } = chat.subtitle;
  return hinting || lastSeen === null ? 'click here for contact info' : printLastSeen(lastSeen);
}

function button(label: string, icon: string, act: () => void): HTMLElement {
  return on(
    el(
      'button',
      { type: 'button', 'data-tab': 6, 'aria-label': label, title: label, tabindex: 0 },
      dataIcon(icon),
    ),
    'click',
    act,
  );
}

/** A chat's header; `redraw` takes over what changed. */
export function createChatHeader(
  chat: ChatShape,
  openInfo: () => void,
): { element: HTMLElement; redraw: (chat: ChatShape) => void } {
  const kind = chat.community !== null ? 'community' : chat.kind === 'group' ? 'group' : 'contact';
  const title = el('span', {
    dir: 'auto',
    'data-testid': 'conversation-info-header-chat-title',
    class: 'header-title',
  });
  const second = el('div', { 'data-testid': 'chat-subtitle', class: 'header-subtitle' });
  const profile = { role: 'button', tabindex: 0, title: chat.kind === 'group' ? null : 'Profile details' };
  const info = el(
    'div',
    {
      role: 'button',
      'data-tab': 6,
      tabindex: 0,
      'data-testid': 'conversation-info-header',
      class: 'header-info',
    },
    el('div', {}, title),
    second,
  );
  const element = el(
    'header',
    { 'data-testid': 'conversation-header' },
    on(el('div', profile, avatar(chat.avatar, kind, 40)), 'click', openInfo),
    on(info, 'click', openInfo),
    el(
      'div',
      { class: 'header-buttons' },
      button('Search', 'search-refreshed', () => document.querySelector<HTMLElement>('#side input')?.focus()),
      button('Menu', 'more-refreshed', openInfo),
    ),
  );
  let shown = chat;
  let hinting = true;
  let drawn = '';
  const draw = (): void => {
    const signature = JSON.stringify([shown.title, subtitle(shown, hinting)]);
    if (signature === drawn) return;
    drawn = signature;
    title.replaceChildren(...withEmoji(shown.title));
    const text = subtitle(shown, hinting);
    second.replaceChildren(
      el('span', { title: text, 'data-testid': 'selectable-text', class: shown.doing ? 'doing' : '' }, text),
    );
  };
  draw();
  setTimeout(() => {
    hinting = false;
    draw();
  }, hintTime);
  return {
    element,
    redraw: (next) => {
      shown = next;
      draw();
    },
  };
}
