import { listChats } from '@queunir/contracts/chats/chats';
import { listMessages, type Message } from '@queunir/contracts/messages/messages';
import type { ApiClient } from '../kit/api-client.ts';

/** A chat of the product with all its messages, oldest first. */
export type Thread = { chatId: string; title: string; messages: Message[] };

/** Everything that the product has, through its API. */
export async function readThreads(person: ApiClient): Promise<Thread[]> {
  const { chats } = await person.call(listChats, { query: { filter: 'all', limit: 200 } });
  const threads: Thread[] = [];
  for (const { id, title } of chats)
    threads.push({ chatId: id, title, messages: await readThread(person, id) });
  return threads;
}

async function readThread(person: ApiClient, chatId: string): Promise<Message[]> {
  let messages: Message[] = [];
  let before: string | undefined;
  do {
    const query = { limit: 200, ...(before ? { before } : {}) };
    const page = await person.call(listMessages, { params: { chatId }, query });
    messages = [...page.messages, ...messages];
    before = page.older ?? undefined;
  } while (before);
  return messages;
}
