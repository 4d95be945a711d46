import type { QueryClient } from '@tanstack/react-query';
import { contactKeys } from './api/keys.ts';

/** This room's answer to a batch of events: contacts that are shown are fetched again. */
export function contactsChanged(client: QueryClient, changed: ReadonlySet<string>): void {
  if (changed.size === 0) return;
  for (const contactId of changed) void client.invalidateQueries({ queryKey: contactKeys.detail(contactId) });
  void client.invalidateQueries({ queryKey: contactKeys.lists });
}
