import { setTimeout as sleep } from 'node:timers/promises';
import { getMessage, sendMessage } from '@queunir/contracts/messages/messages';
import { getStatus } from '@queunir/contracts/status/status';
import { type ApiClient, ApiRefusal } from '../kit/api-client.ts';
import type { Answers } from './answer-asked.ts';
import { type CrashPhone, startCrashPhone } from './crash-phone.ts';
import { insist } from './insist.ts';
import { chatIdsOf, linkAndRead } from './link-and-read.ts';
import { type JourneySize, planJourney } from './plan-journey.ts';
import { readThreads } from './read-threads.ts';
import { settle } from './settle.ts';
import { type Struck, strike } from './strike.ts';
import { type Supervised, supervise } from './supervise.ts';

/** What a journey came to. */
export type JourneyEnd = {
  seed: number;
  struck: Struck[];
  /** What the product has otherwise than the phone; empty when all is well. */
  differences: string[];
  answers: Answers;
  refusedSends: string[];
  failedStarts: string[];
  arrivals: number;
  sends: number;
  settleMs: number;
  /** What the product said, for a failure. */
  said: string[];
};

/** Arrivals a second: as busy as a shop on its busiest day. */
const perSecond = 13;

/** Plays a planned journey on a fresh product: messages arrive and are sent while everything is killed at times. */
export async function runJourney(
  size: Omit<JourneySize, 'chats'>,
  say: (line: string) => void,
): Promise<JourneyEnd> {
  const there = await startCrashPhone();
  let supervised: Supervised | null = null;
  try {
    const env = { WHATSAPP_URL: there.phone.pageUrl, LOG_LEVEL: 'info' };
    supervised = await supervise({ webApp: false, env });
    return await play(there, supervised, size, say);
  } finally {
    await supervised?.remove();
    await there.child.stop('SIGTERM', 2_000);
  }
}

async function play(
  there: CrashPhone,
  supervised: Supervised,
  size: Omit<JourneySize, 'chats'>,
  say: (line: string) => void,
): Promise<JourneyEnd> {
  const { phone, chats } = there;
  const plan = planJourney({ ...size, chats: chats.length });
  const person = await linkAndRead(there, supervised);
  say(`seed ${plan.seed}: linked, ${plan.faults.length} faults among ${plan.arrivals.length} arrivals`);
  const isReady = async () =>
    (await fetch(new URL('/readyz', supervised.product().url))).ok &&
    (await person.call(getStatus)).phase === 'ready';
  const chatIds = chatIdsOf(there, await readThreads(person));
  const refusedSends: string[] = [];
  const sending: Promise<void>[] = [];
  const onTheWay = new Set<string>();
  const struck: Struck[] = [];
  let striking: Promise<void> = Promise.resolve();
  const send = async ({ chat, text, key: idempotencyKey }: (typeof plan.sends)[number]): Promise<void> => {
    const params = { chatId: chatIds[chat]! };
    const body = { text, quotedMessageId: null };
    await insist(() => person.call(sendMessage, { params, body, idempotencyKey })).then(
      ({ message }) => void onTheWay.add(message.id),
      (error: unknown) => {
        refusedSends.push(error instanceof ApiRefusal ? `${error.code}: ${error.message}` : String(error));
      },
    );
  };
  const isSending = () => isAnySending(person, onTheWay);
  for (const [index, { chat, byOwner }] of plan.arrivals.entries()) {
    const due = performance.now() + 1000 / perSecond;
    const text = `arrival ${String(index).padStart(5, '0')}`;
    if (byOwner) await phone.post('/send', { chatId: chats[chat]!.id, text });
    else await phone.receive(chats[chat]!, text);
    for (const one of plan.sends) if (one.after === index) sending.push(send(one));
    for (const fault of plan.faults.filter(({ after }) => after === index)) {
      // One after the other; what is late does not hold up the arrivals.
      striking = striking.then(async () => {
        const one = await strike(supervised, fault, { isSending, isReady });
        struck.push(one);
        say(
          `${struck.length}. ${one.victim} killed${one.foundSending ? ' while sending' : ''}, back in ${one.backMs} ms`,
        );
      });
      striking.catch(() => {});
    }
    await sleep(Math.max(0, due - performance.now()));
  }
  await striking;
  await Promise.all(sending);
  const began = performance.now();
  const answers: Answers = { unsure: 0, itWentOut: 0, heldOrFailed: {} };
  const differences = await settle(there, person, chatIds, answers, say);
  return {
    seed: plan.seed,
    struck,
    differences,
    answers,
    refusedSends,
    failedStarts: supervised.failedStarts,
    arrivals: plan.arrivals.length,
    sends: plan.sends.length,
    settleMs: Math.round(performance.now() - began),
    said: supervised.said(),
  };
}

/** Is one of these messages on its way into the page? Those that have come to an end are forgotten. */
async function isAnySending(person: ApiClient, onTheWay: Set<string>): Promise<boolean> {
  for (const messageId of onTheWay) {
    const { state } = await person.call(getMessage, { params: { messageId } });
    if (state === 'sending') return true;
    if (state !== 'queued') onTheWay.delete(messageId);
  }
  return false;
}
