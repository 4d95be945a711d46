import type { ToPage } from '../wire/page-wire.ts';
import type { PopupName } from '../wire/staging.ts';
import { forgetUnsent } from './chat/send-message.ts';
import { appPlace } from './kit/app-place.ts';
import { readLinkSecret, writeLinkSecret } from './kit/link-keys.ts';
import { look, takeServedLook } from './kit/look.ts';
import { setClock } from './kit/print-time.ts';
import { recordInputs } from './kit/record-inputs.ts';
import { reportOnline } from './kit/report-online.ts';
import { openLine } from './kit/socket.ts';
import { spoilAnchors } from './kit/spoil-anchors.ts';
import { createStore, forgetDrafts, holdLine, type Store, takeStaged } from './kit/store.ts';
import { tellDrawn } from './kit/tell-drawn.ts';
import { showPhase } from './phases/phase-view.ts';
import './style/style.css';

function receive(store: Store, message: ToPage): void {
  if (message.type === 'clock') setClock(message.now);
  else if (message.type === 'reload') location.reload();
  else if (message.type === 'keys') {
    if (message.secret === null) forgetDrafts();
    void writeLinkSecret(message.secret);
  } else if (message.type === 'snapshot') store.take(message.snapshot);
  else if (message.type === 'connection') {
    store.connection = message.state;
    holdLine(store);
    store.changed({ type: 'connection' });
  } else if (message.type === 'staged') takeStaged(store, message.staged);
  else if (message.type === 'chat') {
    store.chats.set(message.chat.id, message.chat);
    store.changed({ type: 'chat', chatId: message.chat.id });
    if (message.chat.last) tellDrawn(store.line, message.chat.last.key);
  } else if (message.type === 'message') {
    forgetUnsent(store, message.chatId, message.message.key);
    store.changed({
      type: 'message',
      chatId: message.chatId,
      message: message.message,
      isNew: message.isNew,
    });
    if (message.chatId === store.openChatId) tellDrawn(store.line, message.message.key);
  }
}

function refuse(): void {
  appPlace().replaceChildren('WhatsApp works with Google Chrome 85+. Update Google Chrome to use WhatsApp.');
}

function start(): void {
  let ready = false;
  let waiting: PopupName | null = null;
  let report: ((inUse: boolean) => void) | null = null;
  let shown: Store;
  const hello = async (): Promise<void> =>
    shown.line.tell({
      type: 'hello',
      secret: await readLinkSecret(),
      waiting,
      generations: look().generations,
    });
  const line = openLine(
    (message) => {
      if (message.type !== 'phase') return receive(shown, message);
      const { phase } = message;
      if (phase.name === 'ready' && ready) {
        receive(shown, { type: 'connection', state: 'online' });
        return;
      }
      ready = phase.name === 'ready';
      waiting = phase.name === 'popup' ? phase.popup : null;
      if (!ready) {
        line.hold(false);
        shown = createStore(line);
      }
      showPhase(phase, shown);
      if (ready) report ??= reportOnline(line, () => shown.idleAfter);
      report?.(ready);
    },
    () => void hello(),
    () => ready && receive(shown, { type: 'connection', state: 'offline' }),
  );
  shown = createStore(line);
  showPhase({ name: 'connecting' }, shown);
  recordInputs(line);
}

takeServedLook();
appPlace();
spoilAnchors(look().anchors);
if (/HeadlessChrome/.test(navigator.userAgent)) refuse();
else start();
