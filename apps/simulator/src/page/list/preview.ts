import type { ChatShape, MessageShape } from '../../wire/shapes.ts';
import { el } from '../kit/element.ts';
import { icon } from '../kit/icon.ts';
import { directionOf } from '../text/direction.ts';
import { withEmoji } from '../text/emoji.ts';
import { stripMarks } from '../text/inline.ts';

/** A title's text between LRE and PDF, as the real page wraps it. */
export function bidiWrapped(text: string): string {
  return `\u202a${text}\u202c`;
}

/** The tick in front of an own last message: `wds-ic-delivered` is the single one, `wds-ic-read` the double. */
export function listTick(message: MessageShape): HTMLElement {
  const names = {
    pending: 'msg-time',
    sent: 'wds-ic-delivered',
    delivered: 'wds-ic-read',
    read: 'wds-ic-read',
    failed: 'message-fail',
  };
  return el('div', { class: message.tick === 'read' ? 'tick blue' : 'tick' }, icon(names[message.tick]));
}

function deletedText(message: MessageShape): string {
  return message.from === 'me' ? 'You deleted this message' : 'This message was deleted';
}

function typingText(chat: ChatShape): string | null {
  if (!chat.doing) return null;
  const doing = chat.doing.what === 'typing' ? 'typing…' : 'recording audio…';
  return chat.kind === 'group' ? `${chat.doing.name} is ${doing}` : doing;
}

function sender(chat: ChatShape, message: MessageShape): Node[] {
  if (chat.kind !== 'group' || message.from === null) return [];
  return [el('span', { dir: 'auto' }, ...withEmoji(message.author)), el('span', {}, ':\u00a0')];
}

/** The second line of a row: typing, draft or the last message. */
export function previewLine(chat: ChatShape, draft: string): HTMLElement {
  const attributes = { 'data-testid': 'last-msg-status', class: 'preview' };
  const typing = typingText(chat);
  if (typing)
    return el(
      'span',
      { ...attributes, title: typing, class: 'preview doing' },
      el('span', { dir: 'auto' }, typing),
    );
  if (draft) {
    const text = el('span', { dir: directionOf(draft) }, ...withEmoji(draft.replaceAll('\n', ' ')));
    return el(
      'span',
      { ...attributes, title: bidiWrapped(draft) },
      el('span', { class: 'draft' }, 'Draft: '),
      text,
    );
  }
  const { last } = chat;
  if (!last) return el('span', { ...attributes, title: '' });
  if (last.deleted !== 'no') {
    const text = deletedText(last);
    return el(
      'span',
      { ...attributes, title: bidiWrapped(text) },
      ...sender(chat, last),
      el('span', {}, icon('recalled')),
      el('span', { dir: 'ltr' }, text),
    );
  }
  const text = stripMarks(last.text);
  const tick = last.from === 'me' ? listTick(last) : null;
  const shown = el(
    'span',
    { dir: directionOf(text) },
    ...withEmoji(text.replaceAll('\n', ' ').slice(0, 200)),
  );
  return el('span', { ...attributes, title: bidiWrapped(text) }, tick, ...sender(chat, last), shown);
}
