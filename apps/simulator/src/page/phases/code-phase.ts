import type { PhaseShape } from '../../wire/page-wire.ts';
import { el, on } from '../kit/element.ts';
import type { Line } from '../kit/socket.ts';
import { say } from '../words/say.ts';

function byQr(line: Line): HTMLElement {
  return on(el('div', { role: 'button', tabindex: 0, class: 'link-button' }, say('byQr')), 'click', () =>
    line.tell({ type: 'show-qr' }),
  );
}

function card(...content: (Node | string)[]): HTMLElement {
  return el(
    'div',
    { class: 'landing' },
    el('div', { class: 'landing-card narrow' }, el('div', {}, ...content)),
  );
}

/** Asks for the phone number to link by code. */
export function phoneEntryPhase(line: Line): HTMLElement {
  const label = say('numberLabel');
  const input = el('input', {
    type: 'text',
    'aria-label': label,
    inputmode: 'tel',
    value: '+',
    class: 'phone-entry',
  });
  const error = el('div', { class: 'entry-error', role: 'alert' });
  const next = (): void => {
    const phone = `+${input.value.replace(/\D/g, '')}`;
    if (phone.length < 9 || phone.length > 16) error.textContent = say('numberWrong');
    else line.tell({ type: 'link-number', phone });
  };
  on(input, 'keydown', (event) => {
    if (event.key === 'Enter') next();
  });
  const button = on(
    el('button', { type: 'button', class: 'strong' }, el('div', {}, say('next'))),
    'click',
    next,
  );
  return card(el('div', { class: 'landing-title' }, say('enterNumber')), input, error, button, byQr(line));
}

/** Shows the code to type on the phone, or the button for a new one once it expired. */
export function codePhase(phase: PhaseShape & { name: 'code' | 'code-expired' }, line: Line): HTMLElement {
  const title = el('div', { class: 'landing-title' }, say('enterCode'));
  const edit = on(
    el('span', { role: 'button', tabindex: 0, class: 'link-button' }, say('edit')),
    'click',
    () => line.tell({ type: 'show-phone-entry' }),
  );
  const account = el('div', {}, `${say('linkingAccount', { number: phase.phone })} (`, edit, ')');
  if (phase.name === 'code-expired') {
    const renew = on(el('button', { type: 'button', class: 'strong' }, say('newCode')), 'click', () =>
      line.tell({ type: 'new-code' }),
    );
    return card(title, account, el('div', { class: 'code-expired' }, say('codeExpired')), renew, byQr(line));
  }
  const cells = [...phase.code].map((letter) => el('span', { class: 'code-cell' }, letter));
  cells.splice(4, 0, el('span', { class: 'code-dash' }, '-'));
  const code = el(
    'div',
    { 'aria-label': say('enterCodeLabel'), class: 'code-row' },
    el('div', { 'data-link-code': [...phase.code].join(',') }, ...cells),
  );
  return card(title, account, code, byQr(line));
}
