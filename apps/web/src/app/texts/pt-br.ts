import { chatsTextsPtBr } from '../../chats/texts/pt-br.ts';
import { contactsTextsPtBr } from '../../contacts/texts/pt-br.ts';
import { gapsTextsPtBr } from '../../gaps/texts/pt-br.ts';
import { infoTextsPtBr } from '../../info/texts/pt-br.ts';
import { linkTextsPtBr } from '../../link/texts/pt-br.ts';
import { loginTextsPtBr } from '../../login/texts/pt-br.ts';
import { messagesTextsPtBr } from '../../messages/texts/pt-br.ts';
import { pageReportTextsPtBr } from '../../page-report/texts/pt-br.ts';
import { searchTextsPtBr } from '../../search/texts/pt-br.ts';
import { settingsTextsPtBr } from '../../settings/texts/pt-br.ts';
import { errorsTextsPtBr } from '../../ui/error-texts/pt-br.ts';
import { uiTextsPtBr } from '../../ui/texts/pt-br.ts';
import { appTextsPtBr } from '../frame/texts/pt-br.ts';
import type { Texts } from './texts.ts';

/** Every word in Brazilian Portuguese. */
export const ptBr: Texts = {
  ui: uiTextsPtBr,
  errors: errorsTextsPtBr,
  app: appTextsPtBr,
  login: loginTextsPtBr,
  link: linkTextsPtBr,
  chats: chatsTextsPtBr,
  messages: messagesTextsPtBr,
  contacts: contactsTextsPtBr,
  settings: settingsTextsPtBr,
  pageReport: pageReportTextsPtBr,
  search: searchTextsPtBr,
  gaps: gapsTextsPtBr,
  info: infoTextsPtBr,
};
