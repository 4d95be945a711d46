import type { Chat, Contact, Message } from '../phone/state.ts';

/** A chat as `GET /truth` tells it. */
export type TrueChat = Chat & {
  title: string;
  ownerTypes: boolean;
  messageCount: number;
  lastMessage: Message | null;
};

/** What `GET /truth` tells. */
export type Truth = {
  now: number;
  account: { pushName: string; phone: string };
  linkedDevices: number;
  offline: boolean;
  contacts: Contact[];
  chats: TrueChat[];
};

/** Asks the phone's API. Rejects with its message when it refuses. */
export async function ask<T>(path: string): Promise<T> {
  const answer = await fetch(`/phone/api/${path}`);
  if (!answer.ok) throw new Error(((await answer.json()) as { error: string }).error);
  return (await answer.json()) as T;
}

/** Tells the phone to do something. Rejects with the API's message when it refuses. */
export async function act(path: string, body: unknown = {}): Promise<void> {
  const answer = await fetch(`/phone/api/${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  if (!answer.ok) throw new Error(((await answer.json()) as { error: string }).error);
}

/** Calls back soon after anything changed on the phone; many changes make one call. */
export function follow(changed: () => void): void {
  let timer = 0;
  const soon = (): void => {
    clearTimeout(timer);
    timer = window.setTimeout(changed, 120);
  };
  const events = new EventSource('/phone/api/events');
  events.onmessage = soon;
  events.onopen = soon;
}
