import { chatsTextsEs } from '../../chats/texts/es.ts';
import { contactsTextsEs } from '../../contacts/texts/es.ts';
import { gapsTextsEs } from '../../gaps/texts/es.ts';
import { infoTextsEs } from '../../info/texts/es.ts';
import { linkTextsEs } from '../../link/texts/es.ts';
import { loginTextsEs } from '../../login/texts/es.ts';
import { messagesTextsEs } from '../../messages/texts/es.ts';
import { pageReportTextsEs } from '../../page-report/texts/es.ts';
import { searchTextsEs } from '../../search/texts/es.ts';
import { settingsTextsEs } from '../../settings/texts/es.ts';
import { errorsTextsEs } from '../../ui/error-texts/es.ts';
import { uiTextsEs } from '../../ui/texts/es.ts';
import { appTextsEs } from '../frame/texts/es.ts';
import type { Texts } from './texts.ts';

/** Every word in Spanish. */
export const es: Texts = {
  ui: uiTextsEs,
  errors: errorsTextsEs,
  app: appTextsEs,
  login: loginTextsEs,
  link: linkTextsEs,
  chats: chatsTextsEs,
  messages: messagesTextsEs,
  contacts: contactsTextsEs,
  settings: settingsTextsEs,
  pageReport: pageReportTextsEs,
  search: searchTextsEs,
  gaps: gapsTextsEs,
  info: infoTextsEs,
};
