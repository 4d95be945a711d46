import { toCanvas } from 'qrcode';
import type { LogoutReason, PhaseShape } from '../../wire/page-wire.ts';
import { el, on } from '../kit/element.ts';
import { icon } from '../kit/icon.ts';
import type { Line } from '../kit/socket.ts';

const banners: Record<LogoutReason, string | null> = {
  none: null,
  database: 'A database error occurred on your browser. Please relink your device.',
  sync: 'A sync issue occurred on your browser. Please relink your device.',
  link: "Couldn't link device. Try again later.",
  'logged-out': 'You have been logged out. Please link your device again.',
};

function qrBox(phase: PhaseShape & { name: 'qr' | 'qr-expired' | 'qr-loading' }, line: Line): HTMLElement {
  const canvas = el('canvas', {
    'aria-label': 'Scan this QR code to link a device!',
    role: 'img',
    width: 228,
    height: 228,
  });
  const box = el('div', { 'data-ref': phase.name === 'qr' ? phase.ref : '', class: 'qr-box' });
  if (phase.name === 'qr-loading') return box.appendChild(el('div', { class: 'spinner' })) && box;
  void toCanvas(canvas, phase.name === 'qr' ? phase.ref : 'expired', { width: 228, margin: 0 });
  box.append(canvas, el('span', { class: 'qr-mark' }, icon('WhatsApp logo')));
  if (phase.name === 'qr-expired') {
    box.append(
      on(el('button', { type: 'button', class: 'qr-reload' }, 'Click to reload QR code'), 'click', () =>
        line.tell({ type: 'qr-reload' }),
      ),
    );
  }
  return box;
}

/** The page that waits to be linked by its QR code. */
export function qrPhase(
  phase: PhaseShape & { name: 'qr' | 'qr-expired' | 'qr-loading' },
  line: Line,
): HTMLElement {
  const banner = banners[phase.reason];
  const steps = [
    'Open WhatsApp on your phone',
    'Tap Menu on Android, or Settings on iPhone',
    'Tap Linked devices and then Link device',
    'Point your phone at this screen to scan the QR code',
  ];
  const byNumber = on(
    el('div', { role: 'button', tabindex: 0, class: 'link-button' }, 'Log in with phone number'),
    'click',
    () => line.tell({ type: 'show-phone-entry' }),
  );
  return el(
    'div',
    { class: 'landing' },
    banner !== null && el('div', { class: 'reason-banner', role: 'alert' }, banner),
    el(
      'div',
      { class: 'landing-card' },
      el(
        'div',
        {},
        el('div', { class: 'landing-title' }, 'Scan to log in'),
        el('ol', {}, ...steps.map((step) => el('li', {}, step))),
        byNumber,
      ),
      qrBox(phase, line),
    ),
    el(
      'div',
      { class: 'stay' },
      el('input', { type: 'checkbox', id: 'auto-logout-toggle', checked: true }),
      el('label', { for: 'auto-logout-toggle' }, 'Stay logged in on this browser'),
    ),
    el('div', { class: 'landing-foot' }, el('a', {}, 'Need help?'), el('a', {}, 'Terms & Privacy Policy')),
  );
}
