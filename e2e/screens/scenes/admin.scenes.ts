import { makeAccount, session } from '../kit/account-patches.ts';
import { adminData, hoursAgo, makeSliceDetail } from '../kit/admin-patches.ts';
import type { Patch } from '../kit/patches.ts';
import type { Scene } from '../kit/scene.ts';

const operator = session(makeAccount({ role: 'admin', name: 'Olga', email: 'olga@example.com' }));
const signedIn = [operator, ...adminData];
const slice = (changes: object): Patch => ({
  path: '/api/admin/slices/*',
  method: 'GET',
  answer: { status: 200, body: makeSliceDetail(24, changes) },
});
const refused = (method: string, path: string, error: object, status = 422): Patch => ({
  path,
  method,
  answer: { status, body: { error: { message: 'refused', ...error } } },
});

/** The operators' pages, with a service of 200 slices. */
export const adminScenes: readonly Scene[] = [
  {
    name: 'admin-overview',
    path: '/admin',
    patches: signedIn,
    shows: (page) => page.getByText('reserved of'),
  },
  {
    name: 'admin-slices',
    path: '/admin/slices',
    patches: signedIn,
    shows: (page) => page.locator('[data-slice="5"]'),
  },
  {
    name: 'admin-slices-none',
    path: '/admin/slices?problem=yes&q=zz',
    patches: [
      ...signedIn,
      { path: '/api/admin/slices', answer: { status: 200, body: { slices: [], next: null } } },
    ],
    shows: (page) => page.getByText('No slice fits'),
  },
  {
    name: 'admin-slice',
    path: '/admin/slices/24',
    patches: signedIn,
    shows: (page) => page.getByText('nightly'),
  },
  {
    name: 'admin-slice-foot',
    path: '/admin/slices/24',
    patches: signedIn,
    act: async ({ page }) => {
      await page.getByText('nightly').waitFor();
      await page.getByRole('region', { name: 'Logs' }).last().scrollIntoViewIfNeeded();
    },
    shows: (page) => page.getByText('a look over the whole page').last(),
  },
  {
    name: 'admin-slice-gave-up',
    path: '/admin/slices/24',
    patches: [
      ...signedIn,
      slice({
        ...{ state: 'failed', gaveUp: true, failures: 5, facts: null, memoryTrend: [] },
        reason: 'did not answer within 60 s of its start',
        problem: 'has not answered 3 checks in a row',
        may: ['try-again', 'stop', 'delete'],
      }),
      refused('POST', '/api/admin/slices/*/try-again', { code: 'slice_wrong_state' }, 409),
    ],
    act: ({ page }) => page.getByRole('button', { name: 'Try again' }).first().click(),
    shows: (page) => page.getByText('This cannot be done in the state'),
  },
  {
    name: 'admin-slice-delete',
    path: '/admin/slices/24',
    patches: signedIn,
    act: async ({ page }) => {
      await page.getByRole('button', { name: 'Delete' }).click();
      await page.getByLabel('Type 24 to confirm').fill('24');
    },
    shows: (page) => page.getByRole('dialog'),
  },
  {
    name: 'admin-slice-trashed',
    path: '/admin/slices/24',
    patches: [
      ...signedIn,
      slice({
        ...{ state: 'trashed', wanted: 'deleted', facts: null, may: ['restore'] },
        deletedForGoodAt: hoursAgo(-150),
      }),
    ],
    shows: (page) => page.getByRole('button', { name: 'Restore' }),
  },
  { name: 'admin-users', path: '/admin/users', patches: signedIn, shows: (page) => page.getByText('Li Wei') },
  {
    name: 'admin-invitations',
    path: '/admin/users?show=invitations',
    patches: signedIn,
    act: ({ page }) => page.getByRole('button', { name: 'Invite someone' }).click(),
    shows: (page) => page.getByRole('dialog'),
  },
  {
    name: 'admin-user',
    path: '/admin/users/01890002-0000-7000-8000-000000000006',
    patches: signedIn,
    shows: (page) => page.getByText('Clínica Sorriso'),
  },
  {
    name: 'admin-user-role',
    path: '/admin/users/01890002-0000-7000-8000-000000000006',
    patches: signedIn,
    act: ({ page }) => page.getByRole('button', { name: 'Make operator' }).click(),
    shows: (page) => page.getByLabel('Your own password'),
  },
  {
    name: 'admin-events',
    path: '/admin/events',
    patches: signedIn,
    shows: (page) => page.getByText('Invoice 2026-117').first(),
  },
  {
    name: 'admin-health',
    path: '/admin/health',
    patches: signedIn,
    shows: (page) => page.getByText('Greylisting'),
  },
  {
    name: 'admin-settings',
    path: '/admin/settings',
    patches: [
      ...signedIn,
      refused('PATCH', '/api/admin/settings', {
        code: 'setting_invalid',
        message: '400 slices in the pool would reserve 160000 MB, but all together may reserve 81920 MB.',
        details: { name: 'poolSize' },
      }),
    ],
    act: async ({ page }) => {
      await page.getByLabel('Slices that wait').fill('400');
      await page.keyboard.press('Enter');
    },
    shows: (page) => page.getByText('400 slices in the pool'),
  },
  {
    name: 'admin-down',
    path: '/admin/health',
    patches: [...signedIn, refused('GET', '/api/admin/health', { code: 'internal' }, 500)],
    shows: (page) => page.getByRole('button', { name: 'Try again' }),
  },
];
