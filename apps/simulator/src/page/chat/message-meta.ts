import type { MessageShape, Tick } from '../../wire/shapes.ts';
import { el } from '../kit/element.ts';
import { icon, labelledIcon } from '../kit/icon.ts';
import { printTime } from '../kit/print-time.ts';
import { say } from '../words/say.ts';
import type { WordKey } from '../words/words.types.ts';

const labels: Record<Tick, WordKey> = {
  pending: 'tickPending',
  sent: 'tickSent',
  delivered: 'tickDelivered',
  read: 'tickRead',
  failed: 'tickFailed',
};

function tickSpan(tick: Tick): HTMLElement {
  const attributes = {
    'aria-hidden': 'false',
    'aria-label': ` ${say(labels[tick])} `,
    class: tick === 'read' ? 'tick blue' : 'tick',
  };
  return el('div', {}, labelledIcon(tick, attributes));
}

/** Time, edited and starred marks, and an own message's ticks. */
export function messageMeta(message: MessageShape): HTMLElement {
  return el(
    'div',
    { class: 'meta', 'data-testid': 'msg-meta' },
    message.starred && el('span', { 'aria-label': say('starred'), class: 'star' }, icon('starred')),
    message.edited && el('span', { class: 'edited' }, say('edited')),
    el('span', { dir: 'auto' }, printTime(message.at)),
    message.from === 'me' && message.deleted === 'no' && tickSpan(message.tick),
  );
}

/** The invisible copy of the time that keeps room for the real one at the end of the last line. */
export function spacerTime(message: MessageShape): HTMLElement {
  const text = `${message.edited ? `${say('edited')} ` : ''}${printTime(message.at)}`;
  return el(
    'span',
    { class: 'spacer' },
    el('span', { 'aria-hidden': 'true' }, el('span', {}), el('span', {}, text)),
  );
}
