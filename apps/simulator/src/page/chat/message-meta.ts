import type { MessageShape, Tick } from '../../wire/shapes.ts';
import { el } from '../kit/element.ts';
import { icon } from '../kit/icon.ts';
import { printTime } from '../kit/print-time.ts';

const labels: Record<Tick, string> = {
  pending: ' Pending ',
  sent: ' Sent ',
  delivered: ' Delivered ',
  read: ' Read ',
  failed: ' Failed ',
};
const icons: Record<Tick, string> = {
  pending: 'msg-time',
  sent: 'wds-ic-delivered',
  delivered: 'wds-ic-read',
  read: 'wds-ic-read',
  failed: 'message-fail',
};

function tickSpan(tick: Tick): HTMLElement {
  const attributes = {
    'aria-hidden': 'false',
    'aria-label': labels[tick],
    class: tick === 'read' ? 'tick blue' : 'tick',
  };
  return el('div', {}, el('span', attributes, icon(icons[tick])));
}

/** Time, edited and starred marks, and an own message's ticks. */
export function messageMeta(message: MessageShape): HTMLElement {
  return el(
    'div',
    { class: 'meta', 'data-testid': 'msg-meta' },
    message.starred && el('span', { 'aria-label': 'Starred messages', class: 'star' }, icon('ic-grade')),
    message.edited && el('span', { class: 'edited' }, 'Edited'),
    el('span', { dir: 'auto' }, printTime(message.at)),
    message.from === 'me' && message.deleted === 'no' && tickSpan(message.tick),
  );
}

/** The invisible copy of the time that keeps room for the real one at the end of the last line. */
export function spacerTime(message: MessageShape): HTMLElement {
  const text = `${message.edited ? 'Edited ' : ''}${printTime(message.at)}`;
  return el(
    'span',
    { class: 'spacer' },
    el('span', { 'aria-hidden': 'true' }, el('span', {}), el('span', {}, text)),
  );
}
