import type { ChatShape, MessageShape } from '../../wire/shapes.ts';
import { el } from '../kit/element.ts';
import { icon } from '../kit/icon.ts';
import { printDate, printTime } from '../kit/print-time.ts';
import { authorName } from '../text/author-name.ts';
import { emojiImage, onlyEmoji, withEmoji } from '../text/emoji.ts';
import { textBody } from '../text/text-body.ts';
import { say } from '../words/say.ts';
import { messageMeta, spacerTime } from './message-meta.ts';
import { quotedBlock } from './quoted-block.ts';

/** What a bubble needs to know beside its message. `first` is the first of a run of one author. */
export type BubbleContext = {
  chat: ChatShape;
  first: boolean;
  goTo: (key: string) => void;
  grown: () => void;
};

/** Colours for the authors in groups, by place in the member list. */
const authorColours = ['#a34c1f', '#2c6e9e', '#7a4fa3', '#2f7d4f', '#b03a6b', '#7d6a18'];

function authorLine({ chat, first }: BubbleContext, message: MessageShape): HTMLElement | null {
  if (chat.kind !== 'group' || message.from === 'me' || !first) return null;
  const seed = [...(message.from ?? '')].reduce((sum, letter) => sum + letter.charCodeAt(0), 0);
  const style = `color: ${authorColours[seed % authorColours.length]}`;
  return el(
    'div',
    { class: 'author' },
    el('span', { dir: 'auto', 'data-testid': 'author', style }, ...withEmoji(authorName(message))),
  );
}

function forwardedLine(message: MessageShape): HTMLElement | null {
  if (message.forwarded === 'no') return null;
  const text = say(message.forwarded === 'many' ? 'forwardedMany' : 'forwarded');
  return el('div', { class: 'forwarded' }, icon('forwarded'), el('span', {}, text));
}

function deletedBody(message: MessageShape): HTMLElement {
  const own = say(message.from === 'me' ? 'deletedByYou' : 'deleted');
  const text = message.deleted === 'by-admin' ? say('deletedByAdmin', { name: say('you') }) : own;
  return el(
    'div',
    { class: 'deleted' },
    el('span', {}, icon('recalled')),
    el('div', {}, text, spacerTime(message)),
  );
}

function bodyNodes(context: BubbleContext, message: MessageShape): Node[] {
  const emoji = onlyEmoji(message.text);
  if (emoji)
    return [
      el(
        'div',
        { class: 'large-emoji' },
        ...emoji.map((one) => emojiImage(one, 'large')),
        spacerTime(message),
      ),
    ];
  return [el('div', {}, ...textBody(message.text, message.mentions, context.grown), spacerTime(message))];
}

/** `[10:54 PM, 12/9/2025] Name: `, as the copyable node carries it. */
export function prePlainText(message: MessageShape): string {
  return `[${printTime(message.at)}, ${printDate(message.at)}] ${message.plainName}: `;
}

function copyable(context: BubbleContext, message: MessageShape): HTMLElement {
  if (message.deleted !== 'no') return deletedBody(message);
  const attributes = { class: 'copyable-text', 'data-pre-plain-text': prePlainText(message) };
  const quoted = message.quoted && quotedBlock(message.quoted, context.goTo);
  return el('div', attributes, quoted, ...bodyNodes(context, message));
}

function speaker({ chat, first }: BubbleContext, message: MessageShape): HTMLElement | null {
  if (!first) return null;
  if (message.from === 'me') return el('span', { 'aria-label': `${say('you')}:` });
  return chat.kind === 'person' ? el('span', { 'aria-label': `${chat.title}:` }) : null;
}

function reactions(message: MessageShape): HTMLElement | null {
  if (message.reactions.length === 0) return null;
  const total = message.reactions.reduce((sum, { count }) => sum + count, 0);
  const names = message.reactions.map(({ emoji }) => emoji).join(', ');
  const label =
    total === 1 ? say('reaction', { emoji: names }) : say('reactions', { emoji: names, n: total });
  const attributes = {
    type: 'button',
    'aria-haspopup': 'true',
    'aria-label': label,
    'data-testid': 'reaction-bubble',
    class: 'reactions',
  };
  const images = message.reactions.map(({ emoji }) => emojiImage(emoji));
  return el('div', {}, el('button', attributes, ...images, total > 1 && el('span', {}, String(total))));
}

/** The drawn content of one message: bubble, and reactions below it. */
export function messageBubble(context: BubbleContext, message: MessageShape): HTMLElement {
  const side = message.from === 'me' ? 'out' : 'in';
  const tail = context.first && icon(`tail-${side}`, { 'data-testid': `tail-${side}`, class: 'tail' });
  const bubble = el(
    'div',
    { class: `bubble ${side}${context.first ? ' first' : ''}`, 'data-testid': 'msg-container' },
    tail,
    el(
      'div',
      { class: 'bubble-body' },
      speaker(context, message),
      authorLine(context, message),
      el('div', {}, forwardedLine(message), copyable(context, message), messageMeta(message)),
    ),
  );
  const failed = message.tick === 'failed' && el('div', { class: 'failed' }, icon('failed'));
  return el(
    'div',
    { class: `bubble-line ${side}` },
    failed,
    el('div', { class: 'bubble-stack' }, bubble, reactions(message)),
  );
}

/** A grey line inside a row with a key, such as a join or the encryption notice. */
export function systemBubble(message: MessageShape): HTMLElement {
  const attributes = { class: 'system', 'data-testid': 'msg-notification-container' };
  const text = el('span', { dir: 'auto' }, ...withEmoji(message.text));
  return el('div', { 'data-testid': 'system_message', class: 'system-line' }, el('div', attributes, text));
}
