import type { PhaseShape } from '../../wire/page-wire.ts';
import { createFrame } from '../frame.ts';
import { appPlace } from '../kit/app-place.ts';
import { el } from '../kit/element.ts';
import type { Store } from '../kit/store.ts';
import { codePhase, phoneEntryPhase } from './code-phase.ts';
import { connectingPhase, loggingOutPhase, syncingPhase } from './loading-phase.ts';
import { popupPhase } from './popup-phase.ts';
import { qrPhase } from './qr-phase.ts';

function content(phase: PhaseShape, store: Store): HTMLElement {
  if ('reason' in phase) return qrPhase(phase, store.line);
  if (phase.name === 'popup') return popupPhase(phase.popup, store.line);
  if (phase.name === 'enter-phone') return phoneEntryPhase(store.line);
  if (phase.name === 'code' || phase.name === 'code-expired') return codePhase(phase, store.line);
  if (phase.name === 'syncing') return syncingPhase(phase, store.line);
  if (phase.name === 'logging-out') return loggingOutPhase();
  return phase.name === 'ready' ? createFrame(store) : connectingPhase();
}

/** Fills `#app` with what the phase shows. */
export function showPhase(phase: PhaseShape, store: Store): void {
  const popovers = el('div', { id: 'wa-popovers-bucket', class: 'popovers' });
  const expressions = el('div', { id: 'expressions-panel-container' }, el('span'));
  const classes = `app-wrapper phase-${phase.name}`;
  appPlace().replaceChildren(el('div', { class: classes }, popovers, expressions, content(phase, store)));
  if (phase.name !== 'ready') document.title = 'WhatsApp';
}
