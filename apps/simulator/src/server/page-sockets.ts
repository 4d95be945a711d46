import type { IncomingMessage, Server } from 'node:http';
import { type WebSocket, WebSocketServer } from 'ws';
import type { Phone, PhoneEvent } from '../phone/phone.ts';
import { presentChat, presentMessage } from '../phone/present.ts';
import { Refusal } from '../phone/refusal.ts';
import { isFromHere } from './from-here.ts';
import { startQr, takeSnapshot } from './linking.ts';
import { notePresence, type PageContext } from './page-context.ts';
import { handlePageRequest } from './page-requests.ts';
import { createPageSession, type PageSession } from './page-session.ts';
import { parsePageRequest } from './parse-page-request.ts';
import { isCutOff } from './stage-pages.ts';

/** What a socket is closed with that says something else than our page does. */
const notUnderstood = 1007;
const mostBytes = 4_000_000;

function follow(phone: Phone, session: PageSession, event: PhoneEvent): void {
  if (event.type === 'connection' && 'reason' in session.phase) startQr(phone, session, session.phase.reason);
  if (!session.ready) return;
  if (event.type === 'connection') {
    resume(phone, session);
    return;
  }
  if (event.type === 'staging') {
    session.send({ type: 'staged', staged: phone.staging });
    if (event.reconnected) resume(phone, session);
  }
  if (isCutOff(phone)) return;
  if (event.type === 'chat') session.send({ type: 'chat', chat: presentChat(phone, event.chat) });
  if (event.type === 'message') {
    const { chat, message, isNew } = event;
    session.send({ type: 'message', chatId: chat.id, message: presentMessage(phone, chat, message), isNew });
    session.send({ type: 'chat', chat: presentChat(phone, chat) });
  }
  if (event.type === 'contact') session.send({ type: 'snapshot', snapshot: takeSnapshot(phone) });
  if (event.type === 'everything')
    session.send({ type: 'snapshot', snapshot: takeSnapshot(phone, event.replaced) });
}

function resume(phone: Phone, session: PageSession): void {
  if (phone.state.offline) {
    session.send({ type: 'connection', state: 'offline' });
    return;
  }
  session.send({ type: 'connection', state: 'resuming' });
  session.later('resume', phone.state.settings.splash, () => {
    session.send({ type: 'snapshot', snapshot: takeSnapshot(phone) });
    session.send({ type: 'connection', state: 'online' });
  });
}

function accept(context: PageContext, socket: WebSocket): void {
  const session = createPageSession(socket);
  context.sessions.add(session);
  const stop = context.phone.listen((event) => follow(context.phone, session, event));
  // A frame that breaks the protocol closes the socket; unheard it would end the process.
  socket.on('error', () => {});
  socket.on('message', (data) => {
    const request = parsePageRequest(String(data));
    if (!request) return socket.close(notUnderstood);
    try {
      handlePageRequest(context, session, request);
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
    }
  });
  socket.on('close', () => {
    stop();
    session.stopTimers();
    context.sessions.delete(session);
    notePresence(context, session, false, 'page closed');
    context.phone.emit({ type: 'devices' });
  });
}

/** Serves the pages' sockets under `/page-socket`; gives the way to close them all. */
export function servePageSockets(server: Server, context: PageContext): { close: () => void } {
  const sockets = new WebSocketServer({
    server,
    path: '/page-socket',
    maxPayload: mostBytes,
    verifyClient: ({ req }: { req: IncomingMessage }) => isFromHere(req.headers),
  });
  sockets.on('connection', (socket) => accept(context, socket));
  return {
    close: () => {
      for (const socket of sockets.clients) socket.terminate();
      sockets.close();
    },
  };
}
