import { chatsTextsEn } from '../../chats/texts/en.ts';
import { contactsTextsEn } from '../../contacts/texts/en.ts';
import { gapsTextsEn } from '../../gaps/texts/en.ts';
import { infoTextsEn } from '../../info/texts/en.ts';
import { linkTextsEn } from '../../link/texts/en.ts';
import { loginTextsEn } from '../../login/texts/en.ts';
import { messagesTextsEn } from '../../messages/texts/en.ts';
import { pageReportTextsEn } from '../../page-report/texts/en.ts';
import { searchTextsEn } from '../../search/texts/en.ts';
import { settingsTextsEn } from '../../settings/texts/en.ts';
import { errorsTextsEn } from '../../ui/error-texts/en.ts';
import { uiTextsEn } from '../../ui/texts/en.ts';
import { appTextsEn } from '../frame/texts/en.ts';

/** Every word in English. */
export const en = {
  ui: uiTextsEn,
  errors: errorsTextsEn,
  app: appTextsEn,
  login: loginTextsEn,
  link: linkTextsEn,
  chats: chatsTextsEn,
  messages: messagesTextsEn,
  contacts: contactsTextsEn,
  settings: settingsTextsEn,
  pageReport: pageReportTextsEn,
  search: searchTextsEn,
  gaps: gapsTextsEn,
  info: infoTextsEn,
};
