import type { ChatShape, MessageShape } from '../../wire/shapes.ts';
import { el } from '../kit/element.ts';
import { icon } from '../kit/icon.ts';
import { authorName } from '../text/author-name.ts';
import { directionOf } from '../text/direction.ts';
import { withEmoji } from '../text/emoji.ts';
import { stripMarks } from '../text/inline.ts';
import { say } from '../words/say.ts';

/** A title's text between LRE and PDF, as the real page wraps it. */
export function bidiWrapped(text: string): string {
  return `\u202a${text}\u202c`;
}

/** The tick in front of an own last message. */
export function listTick(message: MessageShape): HTMLElement {
  const { tick } = message;
  const role = tick === 'failed' ? tick : (`list-${tick}` as const);
  return el('div', { class: tick === 'read' ? 'tick blue' : 'tick' }, icon(role));
}

function deletedText(message: MessageShape): string {
  return say(message.from === 'me' ? 'deletedByYou' : 'deleted');
}

/** What someone does in the chat just now, or null. */
export function typingText(chat: ChatShape): string | null {
  if (!chat.doing) return null;
  const { what, name } = chat.doing;
  return chat.kind === 'group' ? say(`${what}In`, { name }) : say(what);
}

function sender(chat: ChatShape, message: MessageShape): Node[] {
  if (chat.kind !== 'group' || message.from === null) return [];
  return [el('span', { dir: 'auto' }, ...withEmoji(authorName(message))), el('span', {}, ':\u00a0')];
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
      el('span', { class: 'draft' }, `${say('draft')} `),
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
