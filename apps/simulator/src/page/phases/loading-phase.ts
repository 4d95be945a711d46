import type { PhaseShape } from '../../wire/page-wire.ts';
import { el, on } from '../kit/element.ts';
import { icon } from '../kit/icon.ts';
import type { Line } from '../kit/socket.ts';
import { say } from '../words/say.ts';

function mark(): HTMLElement {
  return el('div', { class: 'splash-mark' });
}

function progress(percent: number): HTMLElement {
  return el('progress', { max: 100, value: percent, dir: 'ltr' });
}

function stageText(phase: PhaseShape & { name: 'syncing' }): string {
  if (phase.stage === 'downloading') return say('downloading', { percent: phase.percent });
  return phase.stage === 'organizing' ? say('organizing') : say('loadingChats', { percent: phase.percent });
}

/** The loading screen before the page knows whether it is linked. */
export function connectingPhase(text = say('connectingNow')): HTMLElement {
  return el(
    'div',
    { class: 'splash' },
    mark(),
    el('div', { class: 'splash-title' }, 'WhatsApp'),
    el('div', {}, text),
    progress(10),
    el('div', { class: 'splash-note' }, icon('encrypted'), el('span', {}, say('encrypted'))),
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
    el('div', {}, say('doNotCloseYet')),
    el('div', { class: 'splash-note' }, icon('encrypted'), el('span', {}, say('encrypted'))),
    on(el('button', { type: 'button' }, say('logOut')), 'click', () => line.tell({ type: 'logout' })),
  );
}

/** What stands while the keys are thrown away. */
export function loggingOutPhase(): HTMLElement {
  return el(
    'div',
    { class: 'splash' },
    mark(),
    el('div', { class: 'splash-title' }, say('loggingOut')),
    el('div', {}, say('doNotClose')),
  );
}
