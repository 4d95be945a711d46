import type { ChatRow } from '@queunir/contracts/chats/chats';
import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import { formatPhone } from '../kit/phone.ts';
import { usePreferences } from '../kit/preferences.tsx';
import { clock, type Locale, shortDate } from '../kit/time.ts';

/** What tells a chat from its namesakes, in words; null when it has none. */
export function namesakeHint(
  namesake: ChatRow['namesake'],
  t: TFunction,
  now: Date,
  locale: Locale,
): string | null {
  if (!namesake) return null;
  const { phone, since, number } = namesake;
  if (phone) return formatPhone(phone);
  if (!since) return t('ui.namesakeNumber', { number });
  const day = shortDate(since.at, now, locale);
  return t('ui.since', { time: since.withTime ? `${day}, ${clock(since.at, locale)}` : day });
}

/** The same, in the language and zone that are in force. */
export function useNamesakeHint(namesake: ChatRow['namesake'], now: Date): string | null {
  const { t } = useTranslation();
  return namesakeHint(namesake, t, now, usePreferences());
}
