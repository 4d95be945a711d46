import { toCanvas } from 'qrcode';
import type { LogoutReason, PhaseShape } from '../../wire/page-wire.ts';
import { el, on } from '../kit/element.ts';
import { svgIcon } from '../kit/icon.ts';
import type { Line } from '../kit/socket.ts';
import { say } from '../words/say.ts';
import type { WordKey } from '../words/words.types.ts';

const banners: Record<LogoutReason, WordKey | null> = {
  none: null,
  database: 'reasonDatabase',
  sync: 'reasonSync',
  link: 'reasonLink',
  limit: 'reasonLimit',
  'logged-out': 'reasonLoggedOut',
};

type QrPhase = PhaseShape & { reason: LogoutReason };

function qrBox(phase: QrPhase, line: Line): HTMLElement {
  const canvas = el('canvas', {
    'aria-label': 'Scan this QR code to link a device!',
    role: 'img',
    width: 228,
    height: 228,
  });
  const box = el('div', { 'data-ref': phase.name === 'qr' ? phase.ref : '', class: 'qr-box' });
  if (phase.name === 'qr-loading') return box.appendChild(el('div', { class: 'spinner' })) && box;
  void toCanvas(canvas, phase.name === 'qr' ? phase.ref : 'expired', { width: 228, margin: 0 });
  box.append(canvas, el('span', { class: 'qr-mark' }, svgIcon('WhatsApp logo')));
  if (phase.name === 'qr-offline')
    box.append(el('button', { type: 'button', class: 'qr-reload' }, say('noInternet')));
  if (phase.name === 'qr-expired') {
    box.append(
      on(el('button', { type: 'button', class: 'qr-reload' }, say('qrReload')), 'click', () =>
        line.tell({ type: 'qr-reload' }),
      ),
    );
  }
  return box;
}

/** The page that waits to be linked by its QR code. */
export function qrPhase(phase: QrPhase, line: Line): HTMLElement {
  const banner = banners[phase.reason];
  const steps = [say('openOnPhone'), say('tapMenu'), say('tapLinkedDevices'), say('pointPhone')];
  const byNumber = on(
    el('div', { role: 'button', tabindex: 0, class: 'link-button' }, say('byNumber')),
    'click',
    () => line.tell({ type: 'show-phone-entry' }),
  );
  return el(
    'div',
    { class: 'landing' },
    banner !== null && el('div', { class: 'reason-banner', role: 'alert' }, say(banner)),
    el(
      'div',
      { class: 'landing-card' },
      el(
        'div',
        {},
        el('div', { class: 'landing-title' }, say('scanToLogIn')),
        el('ol', {}, ...steps.map((step) => el('li', {}, step))),
        byNumber,
      ),
      qrBox(phase, line),
    ),
    el(
      'div',
      { class: 'stay' },
      el('input', { type: 'checkbox', id: 'auto-logout-toggle', checked: true }),
      el('label', { for: 'auto-logout-toggle' }, say('stayLoggedIn')),
    ),
    el('div', { class: 'landing-foot' }, el('a', {}, say('needHelp')), el('a', {}, say('terms'))),
  );
}
