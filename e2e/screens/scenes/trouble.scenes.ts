import type { Scene } from '../kit/scene.ts';
import { status } from '../kit/status-patch.ts';

const down = {
  status: 500,
  body: { error: { code: 'internal', message: 'Something went wrong on our side.' } },
};

/** What is seen when something is away. */
export const troubleScenes: readonly Scene[] = [
  {
    name: 'trouble-unreachable',
    path: '/chats/:talk',
    act: async ({ page }) => {
      await page.getByRole('article').last().waitFor();
      await page.route('**/api/**', (route) => route.abort('connectionrefused'));
      await page.getByPlaceholder('Write a message').fill('Are you there?');
      await page
        .locator('[data-chat-id]')
        .nth(5)
        .click({ timeout: 2_000 })
        .catch(() => {});
    },
    shows: (page) => page.getByText('Queunir cannot be reached').and(page.locator(':visible')),
  },
  {
    name: 'trouble-unreachable-at-start',
    path: '/chats',
    patches: [{ path: '/api/**', gone: true }],
    shows: (page) => page.getByText('cannot be reached').and(page.locator(':visible')),
  },
  {
    name: 'trouble-offline',
    path: '/chats/:talk',
    act: async ({ page }) => {
      await page.getByRole('article').last().waitFor();
      await page.context().setOffline(true);
    },
    shows: (page) => page.getByText('Your browser is offline').and(page.locator(':visible')),
  },
  {
    name: 'trouble-list-fails',
    path: '/chats',
    patches: [{ path: '/api/chats', answer: down }],
    shows: (page) => page.getByRole('button', { name: 'Try again' }),
  },
  {
    name: 'trouble-owner-must-act',
    path: '/chats',
    patches: [status({ phase: 'owner-must-act' })],
    shows: (page) => page.getByText('WhatsApp needs your hand').and(page.locator(':visible')),
  },
  {
    name: 'trouble-not-found',
    path: '/nowhere',
    shows: (page) => page.getByText('There is nothing at this address.'),
  },
];
