import { confirmSent, discardSend, retrySend, sendMessage } from '@queunir/contracts/messages/messages';
import { mount } from '@queunir/server/http/mount';
import type { Router } from 'express';
import type { IngestDeps } from '../ingest/page-memory.ts';
import { presentMessage } from '../messages/message.present.ts';
import { writeMessageCursor } from '../messages/message-cursor.ts';
import { confirmSentUseCase, discardSendUseCase, retrySendUseCase } from './decide-outbox.ts';
import { sendMessageUseCase } from './send-message.ts';

/** Mounts the endpoints that send, and that decide what becomes of what could not be sent. */
export function mountOutbox(router: Router, deps: IngestDeps): void {
  mount(router, sendMessage, async ({ params, body, who, idempotencyKey }) => {
    const row = await sendMessageUseCase(deps, {
      ...params,
      ...body,
      idempotencyKey,
      memberId: who.memberId,
    });
    return { message: presentMessage(row), cursor: writeMessageCursor(row) };
  });
  mount(router, retrySend, async ({ params, idempotencyKey }) =>
    presentMessage(await retrySendUseCase(deps, params.outboxId, idempotencyKey)),
  );
  mount(router, confirmSent, async ({ params }) =>
    presentMessage(await confirmSentUseCase(deps, params.outboxId)),
  );
  mount(router, discardSend, ({ params }) => discardSendUseCase(deps, params.outboxId));
}
