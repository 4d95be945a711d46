import * as chats from './chats/chats.ts';
import * as contacts from './contacts/contacts.ts';
import * as gaps from './gaps/gaps.ts';
import type { Endpoint } from './kit/endpoint.ts';
import * as login from './login/login.ts';
import * as messages from './messages/messages.ts';
import * as pageReport from './page-report/page-report.ts';
import * as searches from './search/search.ts';
import * as settings from './settings/settings.ts';
import * as status from './status/status.ts';

const isEndpoint = (value: unknown): value is Endpoint =>
  typeof value === 'object' && value !== null && 'method' in value && 'path' in value && 'access' in value;

/** Every endpoint of a slice, by name: the protection test and the OpenAPI document are made from it. */
export const sliceEndpoints: Readonly<Record<string, Endpoint>> = Object.fromEntries(
  [login, status, chats, messages, contacts, settings, searches, gaps, pageReport].flatMap((room) =>
    Object.entries(room as Record<string, unknown>).filter((entry): entry is [string, Endpoint] =>
      isEndpoint(entry[1]),
    ),
  ),
);
