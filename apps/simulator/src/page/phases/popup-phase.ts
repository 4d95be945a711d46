import type { PopupName } from '../../wire/staging.ts';
import { el, on } from '../kit/element.ts';
import type { Line } from '../kit/socket.ts';
import { say } from '../words/say.ts';
import type { WordKey } from '../words/words.types.ts';

type Button = { words: WordKey; act: (line: Line, pressed: HTMLElement) => void };
type Popup = { title?: WordKey; text: WordKey; buttons: Button[] };

const logOut: Button = { words: 'logOut', act: (line) => line.tell({ type: 'logout' }) };
const reload: Button['act'] = () => location.reload();
const useHere: Button = {
  words: 'useHere',
  act: (line, pressed) => {
    pressed.textContent = say('connectingNow');
    line.tell({ type: 'use-here' });
  },
};

const popups: Record<PopupName, Popup> = {
  elsewhere: { text: 'elsewhere', buttons: [{ words: 'close', act: () => window.close() }, useHere] },
  conflict: { text: 'conflict', buttons: [logOut, useHere] },
  call: { text: 'inCall', buttons: [{ words: 'notifyTab', act: () => {} }] },
  'second-tab': { text: 'secondTab', buttons: [{ words: 'refresh', act: reload }] },
  terms: { text: 'termsBlocked', buttons: [] },
  unavailable: { text: 'unavailable', buttons: [{ words: 'retry', act: reload }] },
  proxied: { text: 'proxied', buttons: [] },
  passkey: { title: 'passkey', text: 'passkeyHint', buttons: [logOut] },
  starting: { title: 'connectingToWhatsApp', text: 'checkComputer', buttons: [logOut] },
};

/** The page without its list: a text and what can be done about it. */
export function popupPhase(name: PopupName, line: Line): HTMLElement {
  const { title, text, buttons } = popups[name];
  const drawn = buttons.map(({ words, act }) => {
    const button = el('button', { type: 'button', class: act === useHere.act ? 'strong' : '' }, say(words));
    return on(button, 'click', () => act(line, button));
  });
  return el(
    'div',
    { class: 'shade' },
    el(
      'div',
      { role: 'dialog', class: 'dialog' },
      title && el('h1', {}, say(title)),
      el('div', { class: 'dialog-text' }, say(text)),
      el('div', { class: 'dialog-buttons' }, ...drawn),
    ),
  );
}
