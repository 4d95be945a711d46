import { acceptWarning, getStatus, startLink } from '@queunir/contracts/status/status';
import { type ApiClient, setUpAndSignIn } from '../kit/api-client.ts';
import { until } from '../kit/until.ts';
import type { CrashPhone } from './crash-phone.ts';
import { readThreads, type Thread } from './read-threads.ts';
import type { Supervised } from './supervise.ts';

/** Links the phone, and waits until what stood there was read and, unless told otherwise, the link is saved. */
export async function linkAndRead(
  { phone, chats }: CrashPhone,
  supervised: Supervised,
  { saved } = { saved: true },
): Promise<ApiClient> {
  const { url, setupUrl } = supervised.product();
  const person = await setUpAndSignIn(url, setupUrl ?? '');
  await person.call(acceptWarning, { body: { readUnread: 'ahead' } });
  await person.call(startLink, { body: { line: 'own' } });
  await until('the QR code', async () => (await person.call(getStatus)).qr, { ms: 90_000 });
  await phone.scan();
  await until('the chats to be read', async () => (await everyRead(person)) === chats.length, {
    ms: 180_000,
  });
  if (!saved) return person;
  await until(
    'the link to be saved',
    async () => (await person.call(getStatus)).restart.savingUntil === null,
    {
      ms: 90_000,
    },
  );
  return person;
}

async function everyRead(person: ApiClient): Promise<number> {
  const threads = await readThreads(person);
  return threads.filter(({ messages }) => messages.some(({ provisional }) => !provisional)).length;
}

/** Our id of each chat of the phone, by its first words: titles are not unique. */
export function chatIdsOf({ chats }: CrashPhone, threads: readonly Thread[]): string[] {
  return chats.map(({ messages: [first] }) => {
    const found = threads.filter(({ messages }) => messages.some(({ text }) => text === first!.text));
    if (found.length !== 1) throw new Error(`${found.length} chats hold "${first!.text}".`);
    return found[0]!.chatId;
  });
}
