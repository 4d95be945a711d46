import type { Status } from '@queunir/contracts/status/status';
import type { Patch } from '../kit/patches.ts';
import type { Scene } from '../kit/scene.ts';
import { nothingLinked, status } from '../kit/status-patch.ts';

const dialog: Status['ask'] = {
  kind: 'dialog',
  text: 'Keep this device linked? This device will be logged out unless you confirm that you use it.',
  buttons: ['Keep linked'],
};
const now = new Date().toISOString();
const phoneWarned: Status['clocks'] = {
  phone: { seenAt: now, by: 'message', daysLeft: 14, warn: true },
  device: { usedAt: now, daysLeft: 30, warn: false },
};
/** What WhatsApp shows in place of the list. */
const asked = (
  kind: NonNullable<Status['ask']>['kind'],
  text: string,
  buttons: string[],
  title: string,
): Scene[] => [
  {
    name: `link-${kind}`,
    path: '/link',
    patches: [status({ phase: 'owner-must-act', ask: { kind, text, buttons } })],
    shows: (page) => page.getByText(title).and(page.locator(':visible')).first(),
  },
];
/** The link was ended, and a code stands there. */
const ended = (change: Partial<Status>): Patch => ({
  path: '/api/status',
  method: 'GET',
  change: (reply: Status): Status => ({
    ...reply,
    phase: 'linking',
    catchUp: null,
    reason: 'You have been logged out. Please link your device again.',
    line: reply.line && { ...reply.line, number: reply.line.number ?? '+5511955500100', linkedAt: null },
    health: {
      ...reply.health,
      page: { linked: false, since: now },
      events: { ...reply.health.events, flowing: null },
    },
    clocks: null,
    ...change,
  }),
});

/** Everything that WhatsApp can ask of its owner, or say of a link that it ended. */
export const coachScenes: readonly Scene[] = [
  ...asked(
    'terms',
    'Accept the new terms of service on your phone to keep using WhatsApp.',
    [],
    'accept its terms',
  ),
  ...asked(
    'in-call',
    'You are currently in a call in another window or tab.',
    ['Notify other tab'],
    'in a call',
  ),
  ...asked('second-tab', 'There is already another active WhatsApp Web tab.', ['Refresh'], 'in a second tab'),
  ...asked('unavailable', 'WhatsApp is temporarily unavailable.', ['Try again'], 'WhatsApp is unavailable'),
  ...asked('proxied', 'WhatsApp Web cannot be used through this proxy.', [], 'this way to the internet'),
  {
    name: 'link-phone-away',
    path: '/link',
    patches: [
      status({
        clocks: phoneWarned,
        pageOffline: true,
        ask: { kind: 'phone-offline', text: 'Phone not connected', buttons: [] },
      }),
    ],
    shows: (page) => page.getByText('your phone is not connected').first(),
  },
  {
    name: 'link-retrying',
    path: '/link',
    patches: [
      status({
        pageOffline: true,
        ask: { kind: 'retrying', text: 'Connecting to WhatsApp', buttons: [] },
      }),
    ],
    shows: (page) => page.getByRole('button', { name: 'Connect now' }),
  },
  {
    name: 'link-offline',
    path: '/link',
    patches: [
      status({
        pageOffline: true,
        ask: { kind: 'computer-offline', text: 'Computer not connected', buttons: [] },
      }),
    ],
    shows: (page) => page.getByRole('button', { name: 'Connect now' }),
  },
  {
    name: 'link-ended',
    path: '/link',
    patches: [ended({ qr: '2@9Hq8sK2mVdX0n4bP7tLw1yRfZc6uJgE3aQiTo5,Bk8Yw3Nf6Lq1Zr9Xc4Vt7Mh2Pd5Gs0' })],
    shows: (page) => page.getByText('WhatsApp says:').and(page.locator(':visible')),
  },
  {
    name: 'chats-ended',
    path: '/chats',
    patches: [ended({ qr: '2@9Hq8sK2mVdX0n4bP7tLw1yRfZc6uJgE3aQiTo5' })],
    shows: (page) => page.getByText('WhatsApp logged this device out').and(page.locator(':visible')),
  },
  {
    name: 'link-qr-offline',
    path: '/link',
    patches: [status({ ...nothingLinked, phase: 'linking', qrExpired: true, pageOffline: true })],
    shows: (page) => page.getByText('WhatsApp is offline').and(page.locator(':visible')),
  },
  {
    name: 'chats-asks',
    path: '/chats',
    patches: [status({ phase: 'owner-must-act', ask: dialog, catchUp: null })],
    shows: (page) => page.getByText('WhatsApp shows a dialog').and(page.locator(':visible')),
  },
];
