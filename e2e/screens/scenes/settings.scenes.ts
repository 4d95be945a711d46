import type { Scene } from '../kit/scene.ts';

/** Settings from top to bottom. */
export const settingsScenes: readonly Scene[] = [
  { name: 'settings', path: '/settings', shows: (page) => page.getByText('Language and look') },
  {
    name: 'settings-foot',
    path: '/settings',
    act: ({ page }) =>
      page.getByRole('button', { name: 'Sign out of this browser' }).scrollIntoViewIfNeeded(),
    shows: (page) => page.getByRole('button', { name: 'Sign out of this browser' }),
  },
  {
    name: 'settings-remove-demo',
    path: '/settings',
    act: ({ page }) => page.getByRole('button', { name: 'Remove the demo phone' }).click(),
    shows: (page) => page.getByRole('button', { name: 'Remove for good' }),
  },
];
