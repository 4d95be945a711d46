import { markSeen } from '../phone/change-chat.ts';
import { starMessage } from '../phone/change-message.ts';
import { Refusal } from '../phone/refusal.ts';
import { sendFromPage } from '../phone/send-message.ts';
import type { FromPage, Question } from '../wire/page-wire.ts';
import { answerQuestion } from './answer-question.ts';
import { logOut, startCode, startQr } from './linking.ts';
import { notePresence, type PageContext } from './page-context.ts';
import type { PageSession } from './page-session.ts';
import { stage, takeOver } from './stage-pages.ts';

const inputsKept = 20_000;
const drawnKept = 5_000;

type Hello = FromPage & { type: 'hello' };

function greet(context: PageContext, session: PageSession, { secret, waiting, generations }: Hello): void {
  const { phone } = context;
  session.generations = generations;
  session.send({ type: 'clock', now: phone.now() });
  const known = phone.state.devices.some((device) => device.secret === secret);
  session.later('phase', phone.state.settings.splash, () => {
    if (known) {
      session.secret = secret;
      if (waiting === null) takeOver(context, session);
      else session.show({ name: 'popup', popup: waiting });
      return;
    }
    if (secret !== null) session.send({ type: 'keys', secret: null });
    startQr(phone, session, secret === null ? 'none' : 'logged-out');
  });
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

function linkRequest(context: PageContext, session: PageSession, request: FromPage): boolean {
  const { phone, sessions } = context;
  if (request.type === 'hello') greet(context, session, request);
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

function stageRequest(context: PageContext, session: PageSession, request: FromPage): boolean {
  const { phone } = context;
  if (request.type === 'use-here' && session.secret !== null)
    session.later('phase', phone.state.settings.splash, () => takeOver(context, session));
  else if (request.type === 'retry') stage(context, {});
  else if (request.type === 'close-banner') stage(context, { banner: null });
  else if (request.type === 'answer-dialog') stage(context, { dialog: null });
  else if (request.type === 'viewer-closed') phone.staging.viewer = false;
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
  else if (!linkRequest(context, session, request) && !stageRequest(context, session, request))
    chatRequest(context, session, request);
}
