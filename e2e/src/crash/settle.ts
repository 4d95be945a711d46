import { setTimeout as sleep } from 'node:timers/promises';
import type { ApiClient } from '../kit/api-client.ts';
import { type Answers, answerAsked } from './answer-asked.ts';
import { compareThread } from './compare-thread.ts';
import type { CrashPhone } from './crash-phone.ts';
import { insist } from './insist.ts';
import { readThreads } from './read-threads.ts';

/** As long as something comes, it goes on: how much there is to read back depends on the run. */
const patienceMs = 300_000;

/** Waits until product and phone say the same, answering what the product asks; gives what still differs in the end. */
export async function settle(
  { phone, chats }: CrashPhone,
  person: ApiClient,
  chatIds: readonly string[],
  answers: Answers,
  say: (line: string) => void,
): Promise<string[]> {
  let end = performance.now() + patienceMs;
  let fewest = Number.POSITIVE_INFINITY;
  let last = -1;
  for (;;) {
    const threads = await insist(() => readThreads(person));
    const asked = await answerAsked(person, phone, threads, answers);
    const truth = await phone.chats();
    const differences = chats.flatMap(({ id, title }, index) => {
      const thread = threads.find(({ chatId }) => chatId === chatIds[index]);
      return compareThread(title, truth.find((chat) => chat.id === id)!.messages, thread?.messages ?? []);
    });
    if (threads.length !== chats.length)
      differences.push(`${threads.length} chats instead of ${chats.length}`);
    if (differences.length < fewest) {
      fewest = differences.length;
      end = performance.now() + patienceMs;
    }
    if ((asked === 0 && differences.length === 0) || performance.now() > end) return differences;
    if (differences.length !== last)
      say(`${differences.length} differences are left, such as ${differences[0]}`);
    last = differences.length;
    await sleep(5_000);
  }
}
