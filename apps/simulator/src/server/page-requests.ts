import { markSeen } from '../phone/change-chat.ts';
import { starMessage } from '../phone/change-message.ts';
import type { Phone } from '../phone/phone.ts';
import { Refusal } from '../phone/refusal.ts';
import { sendFromPage } from '../phone/send-message.ts';
import type { FromPage, Question } from '../wire/page-wire.ts';
import { answerQuestion } from './answer-question.ts';
import { becomeReady, logOut, startCode, startQr } from './linking.ts';
import type { PageSession } from './page-session.ts';

const inputsKept = 20_000;
const drawnKept = 5_000;

/** What the requests need beside the page itself. */
export type PageContext = {
  phone: Phone;
  sessions: Set<PageSession>;
  composing: Map<string, boolean>;
  /** When a page first drew a message, by key; milliseconds of the machine's clock. */
  drawn: Map<string, number>;
};

function greet(phone: Phone, session: PageSession, secret: string | null): void {
  session.send({ type: 'clock', now: phone.now() });
  const known = phone.state.devices.some((device) => device.secret === secret);
  session.later('phase', phone.state.settings.splash, () => {
    if (known) {
      session.secret = secret;
      becomeReady(phone, session);
      return;
    }
    if (secret !== null) session.send({ type: 'keys', secret: null });
    startQr(phone, session, secret === null ? 'none' : 'logged-out');
  });
}

/** Keeps the record of whether others see the account online through any page. */
export function notePresence(
  { phone, sessions }: PageContext,
  session: PageSession,
  online: boolean,
  why: string,
): void {
  session.online = online;
  const any = [...sessions].some((one) => one.online);
  if (any === (phone.state.presence.at(-1)?.online ?? false)) return;
  phone.state.presence.push({ at: phone.now(), online: any, why });
  phone.emit({ type: 'records' });
}

function answerLater(context: PageContext, session: PageSession, question: Question): void {
  const { phone } = context;
  const delay = question.type === 'messages' && question.before !== null ? phone.state.settings.history : 0;
  const reply = (): void => {
    try {
      session.send({ type: 'reply', id: question.id, data: answerQuestion(phone, question) });
    } catch (error) {
      // The chat may have gone while the answer was on its way.
      if (!(error instanceof Refusal)) throw error;
    }
  };
  if (delay === 0) reply();
  else setTimeout(reply, delay).unref();
}

function linkRequest({ phone, sessions }: PageContext, session: PageSession, request: FromPage): boolean {
  if (request.type === 'hello') greet(phone, session, request.secret);
  else if (request.type === 'qr-reload' || request.type === 'show-qr') startQr(phone, session);
  else if (request.type === 'show-phone-entry') {
    session.cancel('phase');
    session.show({ name: 'enter-phone' });
  } else if (request.type === 'link-number') startCode(phone, session, request.phone);
  else if (request.type === 'new-code') startCode(phone, session, phone.state.account.phone);
  else if (request.type === 'logout') logOut(phone, sessions, 'none', session);
  else return false;
  return true;
}

function chatRequest(context: PageContext, session: PageSession, request: FromPage): void {
  const { phone } = context;
  if (request.type === 'send') sendFromPage(phone, request);
  else if (request.type === 'read') markSeen(phone, request.chatId);
  else if (request.type === 'star') starMessage(phone, request.chatId, request.key, request.on);
  else if (request.type === 'online') notePresence(context, session, request.on, request.why);
  else if (request.type === 'composing') {
    context.composing.set(request.chatId, request.on);
    phone.emit({ type: 'records' });
  } else if (request.type === 'drawn') noteDrawn(context.drawn, request.key, request.at);
  else if (request.type === 'inputs') {
    const { inputs } = phone.state;
    inputs.push(...request.records);
    if (inputs.length > inputsKept) inputs.splice(0, inputs.length - inputsKept);
  }
}

function noteDrawn(drawn: Map<string, number>, key: string, at: number): void {
  if (!drawn.has(key)) drawn.set(key, at);
  const oldest = drawn.keys().next();
  if (drawn.size > drawnKept && !oldest.done) drawn.delete(oldest.value);
}

/** Does what a page asks. Throws `Refusal` for a chat or contact that is not there. */
export function handlePageRequest(context: PageContext, session: PageSession, request: FromPage): void {
  if ('id' in request) answerLater(context, session, request);
  else if (!linkRequest(context, session, request)) chatRequest(context, session, request);
}
