import type { Router } from 'express';
import type { PhoneEvent } from '../phone/phone.ts';
import type { PageContext } from './page-context.ts';

function nameOf(event: PhoneEvent): { type: string; chatId: string | null } {
  return {
    type: event.type,
    chatId: event.type === 'chat' || event.type === 'message' ? event.chat.id : null,
  };
}

/** `GET /phone/api/events`: server-sent events that say what changed, for the control page. */
export function streamPhone(router: Router, { phone }: PageContext): void {
  router.get('/events', (request, response) => {
    response.set({ 'Content-Type': 'text/event-stream', Connection: 'keep-alive' });
    response.flushHeaders();
    const stop = phone.listen((event) => response.write(`data: ${JSON.stringify(nameOf(event))}\n\n`));
    request.on('close', stop);
  });
}
