import { recall, remember } from '../kit/memory.ts';

export type Theme = 'system' | 'light' | 'dark';

/** Applies a theme to the page and keeps it for the next start. */
export function applyTheme(theme: Theme): void {
  remember('theme', theme);
  if (theme === 'system') delete document.documentElement.dataset.theme;
  else document.documentElement.dataset.theme = theme;
}

/** Applies the theme that was used last, before anything is drawn. */
export function startTheme(): void {
  const theme = recall('theme');
  if (theme === 'light' || theme === 'dark') document.documentElement.dataset.theme = theme;
}
