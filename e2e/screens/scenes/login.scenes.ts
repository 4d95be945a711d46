import type { Scene } from '../kit/scene.ts';

const refused = (code: string, message: string) => ({ status: 401, body: { error: { code, message } } });
const needsSetup = {
  path: '/api/session',
  change: () => ({ state: 'needs-setup', sessionId: null }),
};

/** Before anybody is in. */
export const loginScenes: readonly Scene[] = [
  {
    name: 'setup',
    path: '/setup#token=a-token-from-the-terminal',
    patches: [needsSetup],
    act: ({ page }) => page.getByLabel('Password', { exact: true }).fill('blue kettle on'),
    shows: (page) => page.getByRole('button', { name: 'Set password' }),
  },
  {
    name: 'setup-no-token',
    path: '/setup',
    patches: [needsSetup],
    shows: (page) => page.getByText('one-time token'),
  },
  {
    name: 'login',
    path: '/login',
    signedOut: true,
    shows: (page) => page.getByRole('button', { name: 'Sign in' }),
  },
  {
    name: 'login-wrong',
    path: '/login',
    signedOut: true,
    patches: [
      { path: '/api/login', method: 'POST', answer: refused('password_wrong', 'The password is not right.') },
    ],
    act: async ({ page }) => {
      await page.getByLabel('Password').fill('green kettle');
      await page.getByRole('button', { name: 'Sign in' }).click();
    },
    shows: (page) => page.getByText('The password is not right.'),
  },
];
