import { listChats } from '@queunir/contracts/chats/chats';
import type { BrowserContext, Locator, Page } from 'playwright-core';
import type { ApiClient } from './api-client.ts';
import type { PhoneChat } from './phone.ts';
import { until } from './until.ts';

/** The inbox as a person handles it. */
export type InboxPage = {
  page: Page;
  rows: Locator;
  row: (chatId: string) => Locator;
  /** Opens a chat by pressing its row. */
  open: (chatId: string) => Promise<void>;
  /** Bubbles that hold this text. */
  bubble: (text: string) => Locator;
  composer: Locator;
  /** Types into the open chat's composer and presses Enter. */
  write: (text: string) => Promise<void>;
};

/** Opens the inbox in a new tab and waits for its rows. */
export async function openInbox(context: BrowserContext, url: string, path = '/chats'): Promise<InboxPage> {
  const page = await context.newPage();
  await page.goto(new URL(path, url).href);
  const inbox = handleInbox(page);
  await inbox.rows.first().waitFor();
  return inbox;
}

/** The inbox that a page shows. */
export function handleInbox(page: Page): InboxPage {
  const row = (chatId: string) => page.locator(`[data-chat-id="${chatId}"]`);
  const composer = page.locator('textarea');
  return {
    page,
    rows: page.locator('[data-chat-id]'),
    row,
    open: async (chatId) => {
      await row(chatId).click();
      await page.waitForURL(`**/chats/${chatId}*`);
      await composer.waitFor();
    },
    bubble: (text) => page.getByRole('article').filter({ hasText: text }),
    composer,
    write: async (text) => {
      await composer.fill(text);
      await composer.press('Enter');
    },
  };
}

/** Our id of a chat of the phone, by a title that no other chat has. */
export async function chatIdOf(person: ApiClient, { title }: Pick<PhoneChat, 'title'>): Promise<string> {
  return await until(`the chat "${title}" to be listed`, async () => {
    const same = (await person.call(listChats, { query: { q: title } })).chats.filter(
      (chat) => chat.title === title,
    );
    return same.length === 1 && same[0]!.id;
  });
}

/** The phone's chats with one person that share their title with none, newest first. */
export function plainChats(chats: readonly PhoneChat[]): PhoneChat[] {
  return chats
    .filter(({ kind, archived, messages }) => kind === 'person' && !archived && messages.length > 0)
    .filter(({ title }) => chats.filter((other) => other.title === title).length === 1)
    .toSorted((one, other) => other.messages.at(-1)!.at - one.messages.at(-1)!.at);
}
