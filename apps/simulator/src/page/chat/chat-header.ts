import type { ChatShape } from '../../wire/shapes.ts';
import { avatar } from '../kit/avatar.ts';
import { el, on } from '../kit/element.ts';
import { icon } from '../kit/icon.ts';
import { printLastSeen } from '../kit/print-time.ts';
import { typingText } from '../list/preview.ts';
import type { IconRole } from '../markup/markup.types.ts';
import { withEmoji } from '../text/emoji.ts';
import { say } from '../words/say.ts';

/** How long a group's header asks to be clicked before it lists the members, in milliseconds. */
const hintTime = 2000;

function subtitle(chat: ChatShape, hinting: boolean): string {
  const typing = typingText(chat);
  if (typing !== null) return typing;
  if (chat.subtitle.kind === 'group')
    return hinting ? say('clickForGroup') : [...chat.subtitle.members, say('you')].join(', ');
  if (chat.subtitle.online) return say('online');
  const { lastSeen } = chat.subtitle;
  return hinting || lastSeen === null ? say('clickForContact') : printLastSeen(lastSeen);
}

function button(label: string, role: IconRole, act: () => void): HTMLElement {
  return on(
    el(
      'button',
      { type: 'button', 'data-tab': 6, 'aria-label': label, title: label, tabindex: 0 },
      icon(role),
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
  const profile = {
    role: 'button',
    tabindex: 0,
    title: chat.kind === 'group' ? null : say('profileDetails'),
  };
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
    { class: 'chat-header', 'data-testid': 'conversation-header' },
    on(el('div', profile, avatar(chat.avatar, kind, 40)), 'click', openInfo),
    on(info, 'click', openInfo),
    el(
      'div',
      { class: 'header-buttons' },
      button(say('search'), 'search', () =>
        document.querySelector<HTMLElement>('.side .search-field')?.focus(),
      ),
      button(say('menu'), 'more', openInfo),
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
