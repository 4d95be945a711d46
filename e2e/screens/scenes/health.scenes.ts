import type { ChatDetail } from '@queunir/contracts/chats/chats';
import type { Gaps } from '@queunir/contracts/gaps/gaps';
import type { Status } from '@queunir/contracts/status/status';
import type { Patch } from '../kit/patches.ts';
import type { Scene } from '../kit/scene.ts';
import { nothingLinked, status } from '../kit/status-patch.ts';

const hour = 3_600_000;
const ago = (ms: number) => new Date(Date.now() - ms).toISOString();

const dialog: Status['ask'] = {
  kind: 'dialog',
  text: 'Your new device. See what is new and go on, or this device is logged out in a few minutes.',
  buttons: ['Not now', 'Continue'],
};
const flowing = (change: Partial<Status['health']['events']>): Patch => ({
  path: '/api/status',
  method: 'GET',
  change: (reply: Status) => ({
    ...reply,
    health: { ...reply.health, events: { ...reply.health.events, ...change } },
  }),
});
const clocks: Status['clocks'] = {
  phone: { seenAt: ago(11 * 24 * hour), by: 'message', daysLeft: 3, warn: true },
  device: { usedAt: ago(60_000), daysLeft: 30, warn: false },
};
const chats = (change: Partial<Gaps['gaps'][number]['chats']>) => ({
  read: 0,
  previewOnly: 0,
  waiting: 0,
  holes: 0,
  ...change,
});
const gaps: Patch = {
  path: '/api/gaps',
  change: (reply: Gaps): Gaps => ({
    ...reply,
    wholeSince: ago(30 * hour),
    previewOnly: { unread: 7, waiting: 2 },
    archived: 3,
    holes: [
      {
        chatId: '01890000-0000-7000-8000-000000000001',
        title: 'Bruno Tavares',
        from: ago(33 * hour),
        to: ago(30 * hour),
        beyond: false,
        nextTryAt: new Date(Date.now() + 0.5 * hour).toISOString(),
      },
      {
        chatId: '01890000-0000-7000-8000-000000000002',
        title: 'Padaria do Bairro, entregas e encomendas',
        from: ago(90 * hour),
        to: ago(80 * hour),
        beyond: true,
        nextTryAt: null,
      },
    ],
    gaps: [
      {
        id: '01890000-0000-7000-8000-000000000003',
        reason: 'offline',
        from: ago(5 * hour),
        to: ago(4.8 * hour),
        lookedThrough: true,
        chats: chats({}),
      },
      {
        id: '01890000-0000-7000-8000-000000000004',
        reason: 'slice-stopped',
        from: ago(33 * hour),
        to: ago(30 * hour),
        lookedThrough: true,
        chats: chats({ read: 12, previewOnly: 7, waiting: 2, holes: 1 }),
      },
    ],
  }),
};
const hole = (beyond: boolean): Patch => ({
  path: '/api/chats/*',
  method: 'GET',
  change: (reply: ChatDetail): ChatDetail => ({
    ...reply,
    hole: {
      from: ago(33 * hour),
      to: ago(30 * hour),
      beyond,
      nextTryAt: beyond ? null : new Date(Date.now() + 0.5 * hour).toISOString(),
    },
  }),
});

/** How the link is, what WhatsApp asks of its owner, and what may be missing. */
export const healthScenes: readonly Scene[] = [
  {
    name: 'link-missing',
    path: '/link',
    patches: [gaps, status({ clocks: { ...clocks, phone: { ...clocks.phone, daysLeft: 12, warn: false } } })],
    act: ({ page }) => page.getByText('When nothing was read').click(),
    shows: (page) => page.getByText('Queunir was not running'),
  },
  {
    name: 'link-asks',
    path: '/link',
    patches: [status({ phase: 'owner-must-act', ask: dialog })],
    shows: (page) => page.getByRole('button', { name: 'Continue' }),
  },
  {
    name: 'link-passkey',
    path: '/link',
    patches: [
      status({
        phase: 'owner-must-act',
        ask: { kind: 'passkey', text: 'Use your passkey to link this device', buttons: [] },
      }),
    ],
    shows: (page) => page.getByText('WhatsApp wants a passkey').and(page.locator(':visible')),
  },
  {
    name: 'link-conflict',
    path: '/link',
    patches: [status({ phase: 'conflict' })],
    shows: (page) => page.getByRole('button', { name: 'Use here' }),
  },
  {
    name: 'link-device-limit',
    path: '/link',
    patches: [
      status({
        ...nothingLinked,
        phase: 'linking',
        qr: '2@9Hq8sK2mVdX0n4bP7tLw1yRfZc6uJgE3aQiTo5,Bk8Yw3Nf6Lq1Zr9Xc4Vt7Mh2Pd5Gs0',
        ask: {
          kind: 'device-limit',
          text: 'Couldn’t link device. You can have 4 linked devices.',
          buttons: [],
        },
      }),
    ],
    shows: (page) => page.getByText('Four devices are linked already'),
  },
  {
    name: 'link-phone-silent',
    path: '/link',
    patches: [status({ clocks })],
    shows: (page) => page.getByRole('button', { name: 'My phone is online' }),
  },
  {
    name: 'chats-phone-silent',
    path: '/chats',
    patches: [status({ clocks, catchUp: null })],
    shows: (page) => page.getByText('No sign of your phone for ten days').and(page.locator(':visible')),
  },
  {
    name: 'link-silent',
    path: '/link',
    patches: [flowing({ flowing: false, why: 'missed', since: ago(120_000), lastEventAt: ago(hour) })],
    shows: (page) => page.getByText('Linked, but nothing comes').and(page.locator(':visible')),
  },
  {
    name: 'link-unlink',
    path: '/link',
    act: ({ page }) => page.getByRole('button', { name: 'Unlink this number' }).click(),
    shows: (page) => page.getByRole('dialog').getByText('Kept:'),
  },
  {
    name: 'link-rested',
    path: '/link',
    patches: [
      { path: '/api/link/watching', answer: { status: 200, body: { ok: true } } },
      status({ ...nothingLinked, codesRest: true }),
    ],
    shows: (page) => page.getByText('Codes are resting').and(page.locator(':visible')),
  },
  {
    name: 'thread-hole',
    path: '/chats/:talk',
    patches: [hole(false)],
    shows: (page) => page.getByRole('button', { name: 'Read again' }),
  },
  {
    name: 'thread-hole-beyond',
    path: '/chats/:talk',
    patches: [hole(true)],
    shows: (page) => page.getByText('WhatsApp Web shows nothing older'),
  },
];
