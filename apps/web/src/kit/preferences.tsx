import { createContext, type ReactNode, use } from 'react';
import type { Locale } from './time.ts';

/** What every room needs to know of the settings. */
export type Preferences = Locale & { letterShortcuts: boolean };

const browser: Preferences = {
  language: 'en',
  timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone,
  letterShortcuts: true,
};

const PreferencesContext = createContext<Preferences>(browser);

/** Hands the settings down to every room. */
export function PreferencesProvider(props: { value: Preferences; children: ReactNode }) {
  return <PreferencesContext value={props.value}>{props.children}</PreferencesContext>;
}

/** Language, zone and habits that are in force; the browser's own before sign-in. */
export function usePreferences(): Preferences {
  return use(PreferencesContext);
}
