import { el, on } from '../page/kit/element.ts';
import { act, type Truth } from './phone-api.ts';
import { createSituations } from './situations.ts';

/** What the panel needs to know beside the truth. */
export type PagesState = { pages: { phase: { name: string }; linked: boolean; online: boolean }[] };

/** The owner's own part: the account, linking, connection, logging out. */
export type OwnerPanel = { element: HTMLElement; draw: (truth: Truth, pages: PagesState) => void };

function statusText(truth: Truth, { pages }: PagesState): string {
  if (pages.some((page) => page.phase.name === 'qr')) return 'A page is waiting: scan its QR code.';
  if (pages.some((page) => page.phase.name === 'code')) return 'A page shows a code: type it below.';
  if (pages.some((page) => page.phase.name === 'syncing')) return 'Linking…';
  const online = pages.some((page) => page.online)
    ? 'It looks online to others.'
    : 'It does not look online, so this phone rings.';
  if (pages.some((page) => page.linked)) return `Linked to a computer. ${online}`;
  return truth.linkedDevices > 0 ? 'Linked, but no page is open.' : 'Not linked yet.';
}

/** An empty panel; `failed` shows what the phone refused. */
export function createOwnerPanel(failed: (message: string) => void): OwnerPanel {
  const attempt = (path: string, body?: unknown): void =>
    void act(path, body).catch((error: Error) => failed(error.message));
  const name = el('h1');
  const number = el('div', { class: 'number' });
  const status = el('p', { class: 'status', 'aria-live': 'polite' });
  const scan = on(el('button', { type: 'button', class: 'primary', id: 'scan' }, 'Scan QR'), 'click', () =>
    attempt('scan'),
  );
  const code = el('input', {
    id: 'code',
    placeholder: 'ABCD-1234',
    'aria-label': 'Link code',
    autocomplete: 'off',
  });
  const form = el('form', { class: 'code' }, code, el('button', { type: 'submit' }, 'Link with code'));
  on(form, 'submit', (event) => {
    event.preventDefault();
    attempt('code', { code: code.value });
    code.value = '';
  });
  const offline = el('input', { type: 'checkbox', id: 'offline', role: 'switch' });
  on(offline, 'change', () => attempt('offline', { offline: offline.checked }));
  const logOut = on(
    el('button', { type: 'button', class: 'quiet', id: 'logout' }, 'Log the computer out'),
    'click',
    () => attempt('logout', {}),
  );
  const situations = createSituations(attempt);
  const element = el(
    'section',
    { class: 'owner' },
    el('img', { src: '/avatars/me.svg', alt: '', width: 64, height: 64 }),
    el('div', { class: 'who' }, name, number),
    status,
    el('div', { class: 'linking' }, scan, form),
    el('div', { class: 'switches' }, el('label', {}, offline, ' Computer offline'), logOut),
    situations,
  );
  return {
    element,
    draw: (truth, pages) => {
      name.textContent = truth.account.pushName;
      number.textContent = truth.account.phone;
      status.textContent = statusText(truth, pages);
      scan.disabled = !pages.pages.some((page) => page.phase.name === 'qr');
      logOut.hidden = truth.linkedDevices === 0;
      situations.hidden = truth.linkedDevices === 0;
      offline.checked = truth.offline;
    },
  };
}
