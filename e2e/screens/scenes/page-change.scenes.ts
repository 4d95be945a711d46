import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { repository } from '../../src/kit/repository.ts';
import type { Scene } from '../kit/scene.ts';
import { status } from '../kit/status-patch.ts';

const savedPage = join(repository, 'packages/reader/fixtures/g2-2026-09/person.html');
const since = '2026-09-30T09:00:00Z';
const drift = [
  {
    anchor: 'chat-row.title',
    reason: 'missing' as const,
    generation: 'g2' as const,
    count: 41,
    lastAt: since,
  },
  {
    anchor: 'list.search-box',
    reason: 'fallback' as const,
    generation: 'g2' as const,
    count: 3,
    lastAt: since,
  },
];
const refused = { file: 'anchors-4.json', code: 'anchors_worse', message: '' };
const changed = status({
  pageChange: {
    stopped: ['list', 'sending'],
    anchors: [{ anchor: 'chat-row.title', reason: 'missing' }],
    since,
  },
  catchUp: null,
  drift,
});

const choose = (page: Page) => page.locator('input[type=file]').setInputFiles(savedPage);
const download = (page: Page) => page.getByRole('button', { name: 'Download report' });

/** WhatsApp changed its page: what is paused, and what a person can see and report. */
export const pageChangeScenes: readonly Scene[] = [
  {
    name: 'changed-thread',
    path: '/chats/:talk',
    patches: [changed],
    shows: (page) => page.getByText('messages will wait here until it is understood'),
  },
  {
    name: 'changed-link',
    path: '/link',
    patches: [changed],
    shows: (page) => page.getByRole('heading', { name: 'WhatsApp changed its page' }),
  },
  {
    name: 'page-report',
    path: '/settings/page-change',
    patches: [status({ drift, anchors: { version: 3, refused } })],
    shows: (page) => page.getByRole('button', { name: 'Choose a saved page' }),
  },
  {
    name: 'page-report-read',
    path: '/settings/page-change',
    act: async ({ page }) => {
      await choose(page);
      await download(page).waitFor({ timeout: 60_000 });
    },
    shows: download,
  },
  {
    name: 'page-report-foot',
    path: '/settings/page-change',
    act: async ({ page }) => {
      await choose(page);
      await page.getByRole('heading', { name: 'Messages of' }).scrollIntoViewIfNeeded({ timeout: 60_000 });
    },
    shows: (page) => page.getByRole('heading', { name: 'Messages of' }),
  },
  {
    name: 'page-report-refused',
    path: '/settings/page-change',
    act: ({ page }) =>
      page
        .locator('input[type=file]')
        .setInputFiles({ name: 'notes.html', mimeType: 'text/html', buffer: Buffer.from('just words') }),
    shows: (page) => page.getByRole('alert'),
  },
];
