import * as chats from './chats/chats.ts';
import * as contacts from './contacts/contacts.ts';
import * as gaps from './gaps/gaps.ts';
import * as info from './info/info.ts';
import { endpointsIn } from './kit/endpoints-in.ts';
import * as login from './login/login.ts';
import * as messages from './messages/messages.ts';
import * as pageReport from './page-report/page-report.ts';
import * as searches from './search/search.ts';
import * as settings from './settings/settings.ts';
import * as status from './status/status.ts';

/** Every endpoint of a slice, by name: the protection test and the OpenAPI document are made from it. */
export const sliceEndpoints = endpointsIn([
  login,
  status,
  chats,
  messages,
  contacts,
  settings,
  searches,
  gaps,
  info,
  pageReport,
]);
