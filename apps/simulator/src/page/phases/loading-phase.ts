import type { PhaseShape } from '../../wire/page-wire.ts';
import { el, on } from '../kit/element.ts';
import { dataIcon } from '../kit/icon.ts';
import type { Line } from '../kit/socket.ts';

function mark(): HTMLElement {
  return el('div', { class: 'splash-mark' });
}

function progress(percent: number): HTMLElement {
  return el('progress', { max: 100, value: percent, dir: 'ltr' });
}

function stageText(phase: PhaseShape & { name: 'syncing' }): string {
  if (phase.stage === 'downloading') return `Downloading messages: ${phase.percent}%`;
  return phase.stage === 'organizing' ? 'Organizing messages' : `Loading your chats [${phase.percent}%]`;
}

/** The loading screen before the page knows whether it is linked. */
export function connectingPhase(text = 'Connecting…'): HTMLElement {
  return el(
    'div',
    { class: 'splash' },
    mark(),
    el('div', { class: 'splash-title' }, 'WhatsApp'),
    el('div', {}, text),
    progress(10),
    el('div', { class: 'splash-note' }, dataIcon('lock-outline'), el('span', {}, 'End-to-end encrypted')),
  );
}

/** The loading screen while messages arrive after linking. */
export function syncingPhase(phase: PhaseShape & { name: 'syncing' }, line: Line): HTMLElement {
  return el(
    'div',
    { class: 'splash' },
    mark(),
    el('div', { class: 'splash-title' }, stageText(phase)),
    progress(phase.percent),
    el('div', {}, "Don't close this window. Your messages are downloading."),
    el('div', { class: 'splash-note' }, dataIcon('lock-outline'), el('span', {}, 'End-to-end encrypted')),
    on(el('button', { type: 'button' }, 'Log out'), 'click', () => line.tell({ type: 'logout' })),
  );
}

/** What stands while the keys are thrown away. */
export function loggingOutPhase(): HTMLElement {
  return el(
    'div',
    { class: 'splash' },
    mark(),
    el('div', { class: 'splash-title' }, 'Logging out'),
    el('div', {}, 'Do not close this window'),
  );
}
