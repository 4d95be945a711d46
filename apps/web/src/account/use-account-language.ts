import { useTranslation } from 'react-i18next';
import type { Account } from './api/use-account-session.ts';

/** The language that is shown, as accounts name it. */
export function useAccountLanguage(): Account['language'] {
  const { language } = useTranslation().i18n;
  return language === 'pt-BR' || language === 'es' ? language : 'en';
}
