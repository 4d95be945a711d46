import type { Scene } from '../kit/scene.ts';
import { nothingLinked, status } from '../kit/status-patch.ts';

const linking = { ...nothingLinked, phase: 'linking' as const };
const qr = '2@9Hq8sK2mVdX0n4bP7tLw1yRfZc6uJgE3aQiTo5,Bk8Yw3Nf6Lq1Zr9Xc4Vt7Mh2Pd5Gs0,Jx6Qe9Wu3Ra1Ty8Io5==';

/** From the warning to a linked number. */
export const linkScenes: readonly Scene[] = [
  {
    name: 'welcome',
    path: '/welcome',
    patches: [status({ ...nothingLinked, accepted: false })],
    shows: (page) => page.getByRole('button', { name: 'I understand, go on' }),
  },
  {
    name: 'link-choice',
    path: '/link',
    patches: [status(nothingLinked)],
    shows: (page) => page.getByRole('button', { name: 'Start linking' }),
  },
  {
    name: 'link-qr',
    path: '/link',
    patches: [status({ ...linking, qr })],
    shows: (page) => page.getByRole('img', { name: 'QR code' }),
    docs: [{ size: '1440', theme: 'light' }],
  },
  {
    name: 'link-qr-expired',
    path: '/link',
    patches: [status({ ...linking, qrExpired: true })],
    shows: (page) => page.getByRole('button', { name: 'Get a fresh code' }),
  },
  {
    name: 'link-code',
    path: '/link',
    patches: [
      status({ ...nothingLinked, phase: 'code', code: 'K7QX-4M2Z', codeNumber: '+55 11 95550-0100' }),
    ],
    shows: (page) => page.getByRole('button', { name: 'Copy' }),
  },
  {
    name: 'link-syncing',
    path: '/link',
    patches: [status({ phase: 'syncing', progress: 42 })],
    shows: (page) => page.getByRole('progressbar'),
  },
  {
    name: 'link-ready',
    path: '/link',
    shows: (page) => page.getByText('Linked and ready'),
  },
  {
    name: 'link-logged-out',
    path: '/link',
    patches: [status({ phase: 'logged-out', reason: 'Your phone was not used for 14 days.' })],
    shows: (page) => page.getByText('WhatsApp logged this device out').first(),
  },
  {
    name: 'link-browser-error',
    path: '/link',
    patches: [
      status({
        phase: 'off',
        browserError: {
          code: 'chromium_missing',
          message:
            'No Chromium was found. Install Debian’s "chromium" or set CHROMIUM_PATH, then start again.',
        },
      }),
    ],
    shows: (page) => page.getByText('No Chromium was found'),
  },
];
