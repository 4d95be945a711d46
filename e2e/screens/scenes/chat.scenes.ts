import type { Page } from 'playwright-core';
import type { Scene } from '../kit/scene.ts';
import { status } from '../kit/status-patch.ts';

const rows = (page: Page) => page.locator('[data-chat-id]');
const noChats = {
  path: '/api/chats',
  method: 'GET',
  change: () => ({ chats: [], next: null, counts: { unread: 0, waiting: 0 } }),
};

/** The list and what is reached from it. */
export const chatScenes: readonly Scene[] = [
  {
    name: 'chats-list',
    path: '/chats',
    shows: rows,
    docs: [{ size: '390', theme: 'light' }],
  },
  { name: 'chats-waiting', path: '/chats?filter=waiting', shows: rows },
  { name: 'chats-groups', path: '/chats?filter=groups', shows: rows },
  {
    name: 'chats-syncing',
    path: '/chats',
    patches: [status({ phase: 'syncing', progress: 42 })],
    shows: (page) => page.getByText('The list works already').and(page.locator(':visible')),
  },
  {
    name: 'chats-catching-up',
    path: '/chats',
    patches: [status({ catchUp: { done: 12, total: 60, paused: false } })],
    shows: (page) => page.getByText('12 of 60').and(page.locator(':visible')),
  },
  {
    name: 'chats-empty',
    path: '/chats',
    patches: [noChats],
    shows: (page) => page.getByText('Your chats will be here.'),
  },
  {
    name: 'chats-empty-filter',
    path: '/chats?filter=drafts',
    patches: [noChats],
    shows: (page) => page.getByRole('button', { name: 'Show all chats' }),
  },
  {
    name: 'chats-search',
    path: '/chats',
    act: async ({ page }) => {
      await page.getByRole('searchbox', { name: 'Search chats' }).fill('an');
      await page.waitForTimeout(600);
    },
    shows: rows,
  },
  {
    name: 'chats-search-nothing',
    path: '/chats',
    act: ({ page }) => page.getByRole('searchbox', { name: 'Search chats' }).fill('nobody by this name'),
    shows: (page) => page.getByText('No chat is called'),
  },
  {
    name: 'commands',
    path: '/chats',
    act: async ({ page }) => {
      await rows(page).first().waitFor();
      await page.keyboard.press('Control+k');
      await page.getByRole('dialog').waitFor();
    },
    shows: (page) => page.getByRole('dialog'),
  },
  {
    name: 'commands-found',
    path: '/chats',
    act: async ({ page }) => {
      await rows(page).first().waitFor();
      await page.keyboard.press('Control+k');
      await page.getByRole('dialog').getByRole('combobox').fill('bolo');
      await page.waitForTimeout(800);
    },
    shows: (page) => page.getByRole('dialog').getByRole('option'),
    docs: [{ size: '1440', theme: 'dark' }],
  },
  {
    name: 'shortcuts',
    path: '/chats',
    act: async ({ page }) => {
      await rows(page).first().waitFor();
      await page.keyboard.press('?');
    },
    shows: (page) => page.getByRole('dialog').getByText('Keyboard shortcuts'),
  },
  { name: 'contacts', path: '/contacts', shows: (page) => page.locator('a[href^="/contacts/"]') },
  {
    name: 'contacts-one',
    path: '/contacts',
    act: ({ page }) => page.locator('a[href^="/contacts/"]').nth(2).click(),
    shows: (page) => page.getByText('Seen as'),
  },
];
