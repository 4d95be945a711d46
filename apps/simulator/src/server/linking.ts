import { randomBytes } from 'node:crypto';
import { printPhone } from '../phone/names.ts';
import type { Phone } from '../phone/phone.ts';
import { avatarOf, presentChat, presentContact } from '../phone/present.ts';
import { Refusal } from '../phone/refusal.ts';
import type { LogoutReason, Snapshot } from '../wire/page-wire.ts';
import { newLinkCode, newQrRef, type PageSession } from './page-session.ts';

/** Shows a QR code that changes by itself and expires after some changes. */
export function startQr(phone: Phone, session: PageSession, reason: LogoutReason = 'none', shown = 0): void {
  session.ready = false;
  session.secret = null;
  if (phone.state.offline) {
    session.cancel('phase');
    session.show({ name: 'qr-offline', reason });
    return;
  }
  if (shown > phone.state.settings.qrRefreshes) {
    session.show({ name: 'qr-expired', reason });
    return;
  }
  session.show({ name: 'qr', ref: newQrRef(), reason });
  session.later('phase', phone.state.settings.qrEvery, () => startQr(phone, session, reason, shown + 1));
}

/** Shows a link code for this number, or refuses a number that is not the account's. */
export function startCode(phone: Phone, session: PageSession, number: string): void {
  session.show({ name: 'code', phone: printPhone(number), code: newLinkCode() });
  session.later('phase', phone.state.settings.codeLife, () =>
    session.show({ name: 'code-expired', phone: printPhone(number) }),
  );
}

/** All that a freshly linked or reloaded page draws from. */
export function takeSnapshot(phone: Phone, replaced = false): Snapshot {
  const { account, settings, chats, contacts } = phone.state;
  const chatOf = new Map(chats.map((chat) => [chat.contactId, chat.id]));
  return {
    account: {
      name: account.pushName,
      phone: printPhone(account.phone),
      about: account.about,
      avatar: avatarOf('me', true) ?? '',
    },
    chats: chats.map((chat) => presentChat(phone, chat)),
    contacts: contacts
      .filter((contact) => contact.name !== null)
      .map((contact) => presentContact(contact, chatOf.get(contact.id) ?? null)),
    idleAfter: settings.idleAfter,
    replaced,
  };
}

/** Brings a linked page to its list, or to what stands in its place. */
export function becomeReady(phone: Phone, session: PageSession): void {
  const { popup } = phone.staging;
  if (popup !== null) {
    session.show({ name: 'popup', popup });
    return;
  }
  session.send({ type: 'snapshot', snapshot: takeSnapshot(phone) });
  session.ready = true;
  session.show({ name: 'ready' });
  session.send({ type: 'staged', staged: phone.staging });
  if (phone.state.offline) session.send({ type: 'connection', state: 'offline' });
}

function sync(phone: Phone, session: PageSession): void {
  const step = phone.state.settings.sync / 6;
  const steps = [
    { stage: 'downloading', percent: 20 },
    { stage: 'downloading', percent: 75 },
    { stage: 'organizing', percent: 85 },
    { stage: 'loading', percent: 95 },
  ] as const;
  const next = (index: number): void => {
    const shown = steps[index];
    if (!shown) {
      becomeReady(phone, session);
      return;
    }
    session.show({ name: 'syncing', ...shown });
    session.later('phase', step, () => next(index + 1));
  };
  next(0);
}

/** Links one waiting page: gives it its secret and lets it sync. */
export function linkPage(phone: Phone, session: PageSession): void {
  const secret = randomBytes(32).toString('base64url');
  phone.state.devices.push({ secret, linkedAt: phone.now() });
  session.secret = secret;
  session.send({ type: 'keys', secret });
  phone.emit({ type: 'devices' });
  sync(phone, session);
}

/** The page whose QR code is scanned: the one with this ref, else the newest that shows one. */
export function scanQr(phone: Phone, sessions: Iterable<PageSession>, ref?: string): void {
  const waiting = [...sessions].filter(
    ({ phase }) => phase.name === 'qr' && (ref === undefined || phase.ref === ref),
  );
  const session = waiting.at(-1);
  if (!session)
    throw new Refusal(
      ref === undefined ? 'no page shows a QR code' : 'no page shows this QR code any more',
      409,
    );
  linkPage(phone, session);
}

/** Links the page that shows this code; case and dashes do not matter. */
export function enterCode(phone: Phone, sessions: Iterable<PageSession>, code: string): void {
  const typed = code.replace(/[^0-9a-z]/gi, '').toUpperCase();
  const session = [...sessions].find(({ phase }) => phase.name === 'code' && phase.code === typed);
  if (!session) throw new Refusal('no page shows this code', 409);
  linkPage(phone, session);
}

/** Logs linked pages out: their secrets are void and they show a QR code with the reason. Gives how many devices went. */
export function logOut(
  phone: Phone,
  sessions: Iterable<PageSession>,
  reason: LogoutReason,
  only?: PageSession,
): number {
  const gone = phone.state.devices.filter((device) => !only || device.secret === only.secret);
  phone.state.devices = phone.state.devices.filter((device) => !gone.includes(device));
  for (const session of sessions) {
    if (session.secret === null || (only && session !== only)) continue;
    session.ready = false;
    session.secret = null;
    session.send({ type: 'keys', secret: null });
    session.show({ name: 'logging-out' });
    session.later('phase', phone.state.settings.splash, () => startQr(phone, session, reason));
  }
  phone.emit({ type: 'devices' });
  return gone.length;
}
