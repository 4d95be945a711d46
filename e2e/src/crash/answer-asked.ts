import { confirmSent, retrySend } from '@queunir/contracts/messages/messages';
import type { ApiClient } from '../kit/api-client.ts';
import type { Phone } from '../kit/phone.ts';
import { insist } from './insist.ts';
import type { Thread } from './read-threads.ts';

/** How often a person was asked, and what the phone said. */
export type Answers = { unsure: number; itWentOut: number; heldOrFailed: Record<string, number> };

/**
 * Does what a person does with messages that wait for a decision: looks at the phone whether an unsure one went out,
 * and sends again what did not. Gives how many were answered.
 */
export async function answerAsked(
  person: ApiClient,
  phone: Phone,
  threads: readonly Thread[],
  answers: Answers,
): Promise<number> {
  const asking = threads
    .flatMap(({ messages }) => messages)
    .filter(({ state, outboxId }) => outboxId !== null && ['unsure', 'held', 'failed'].includes(state ?? ''));
  if (asking.length === 0) return 0;
  const said = new Set((await phone.chats()).flatMap(({ messages }) => messages.map(({ text }) => text)));
  for (const message of asking) {
    const params = { outboxId: message.outboxId! };
    const went = said.has(message.text);
    if (message.state === 'unsure') {
      answers.unsure += 1;
      if (went) answers.itWentOut += 1;
    } else {
      const reason = `${message.state}: ${message.stateReason}`;
      answers.heldOrFailed[reason] = (answers.heldOrFailed[reason] ?? 0) + 1;
    }
    const idempotencyKey = crypto.randomUUID();
    const decide = went
      ? () => person.call(confirmSent, { params })
      : () => person.call(retrySend, { params, idempotencyKey });
    // It may have been found meanwhile: then nothing is to be decided.
    await insist<unknown>(decide).catch(() => undefined);
  }
  return asking.length;
}
