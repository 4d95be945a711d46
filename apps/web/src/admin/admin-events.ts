import type { AdminEvent } from '@queunir/contracts/admin/events';
import type { QueryClient, QueryKey } from '@tanstack/react-query';
import { sessionKey } from '../kit/session-key.ts';
import { adminKeys } from './api/keys.ts';

/** Fetches again what facts of the gateway touch, each thing once. */
export function adminChanged(client: QueryClient, events: readonly AdminEvent[]): void {
  for (const queryKey of touchedKeys(events)) void client.invalidateQueries({ queryKey });
}

/** Fronts of the keys that facts touch, each once. */
export function touchedKeys(events: readonly AdminEvent[]): QueryKey[] {
  if (events.some(({ type }) => type === 'stream.reset')) return [adminKeys.all, sessionKey];
  const found = new Map(events.flatMap(keysOf).map((key) => [JSON.stringify(key), key]));
  return [...found.values()];
}

function keysOf(event: AdminEvent): QueryKey[] {
  switch (event.type) {
    case 'slice.changed':
      return [adminKeys.overview, adminKeys.slices, adminKeys.slice(event.number), adminKeys.users];
    case 'slice.checked':
      return [adminKeys.overview, adminKeys.slices, adminKeys.slice(event.number)];
    case 'user.changed':
      return [adminKeys.overview, adminKeys.users, adminKeys.user(event.userId), adminKeys.invitations];
    case 'workspace.changed':
      return [adminKeys.users, adminKeys.anyUser, adminKeys.slices, adminKeys.anySlice, adminKeys.overview];
    case 'alert.changed':
      return [
        adminKeys.overview,
        adminKeys.alerts,
        ...(event.number === null ? [adminKeys.health] : [adminKeys.slices, adminKeys.slice(event.number)]),
      ];
    case 'settings.changed':
      return [adminKeys.settings, adminKeys.overview];
    case 'journal.written':
      return [adminKeys.anyJournalHead, adminKeys.anyJournalOf];
    case 'session.ended':
      return [sessionKey, adminKeys.anyUser];
    case 'stream.reset':
      return [adminKeys.all];
  }
}
