import { createChatPane } from './chat/chat-view.ts';
import { openMenu } from './chat/context-menu.ts';
import { archiveDrawer } from './drawers/archive-drawer.ts';
import { createDrawerPlace, type DrawerPlace } from './drawers/drawer.ts';
import { infoDrawer } from './drawers/info-drawer.ts';
import { newChatDrawer } from './drawers/new-chat-drawer.ts';
import { profileDrawer } from './drawers/profile-drawer.ts';
import { confirmLogout, settingsDrawer } from './drawers/settings-drawer.ts';
import { avatar } from './kit/avatar.ts';
import { el, on } from './kit/element.ts';
import { icon } from './kit/icon.ts';
import { type Store, showViewer } from './kit/store.ts';
import { unreadLabel } from './list/chat-cell.ts';
import { createSide } from './list/side.ts';
import { unreadChats } from './list/sorted-chats.ts';
import { createOnboardingPlace } from './phases/onboarding-dialog.ts';
import { createViewerPlace } from './viewer.ts';
import { say } from './words/say.ts';

/** What opens at the left of the chat list. */
type LeftDrawers = {
  archive: () => void;
  newChat: () => void;
  profile: () => void;
  settings: () => void;
  close: () => void;
};

function leftDrawers(store: Store, place: DrawerPlace): LeftDrawers {
  let leave = (): void => {};
  const close = (): void => {
    leave();
    leave = () => {};
    place.show(null);
  };
  const logOut = (): void => store.line.tell({ type: 'logout' });
  const show = (content: HTMLElement): void => {
    close();
    place.show(content);
  };
  const drawers: LeftDrawers = {
    archive: () => {
      close();
      const { element, stop } = archiveDrawer(store, close);
      leave = stop;
      place.show(element);
    },
    newChat: () => show(newChatDrawer(store, close)),
    profile: () => show(profileDrawer(store.account, close)),
    settings: () => show(settingsDrawer(drawers.profile, logOut, close)),
    close,
  };
  return drawers;
}

function railButton(label: string, content: Node, act: () => void): HTMLElement {
  return on(
    el('button', { type: 'button', 'aria-label': label, 'data-navbar-item': 'true', title: label }, content),
    'click',
    act,
  );
}

function navRail(store: Store, drawers: LeftDrawers): HTMLElement {
  const count = el('span');
  const chats = el('div', {}, icon('chats'), el('div', {}, count));
  const draw = (): void => {
    const unread = unreadChats(store);
    document.title = unread > 0 ? `(${unread}) WhatsApp` : 'WhatsApp';
    count.replaceChildren(
      ...(unread > 0
        ? [el('span', { 'aria-label': unreadLabel(unread), class: 'badge' }, String(unread))]
        : []),
    );
  };
  store.listen(draw);
  draw();
  return el(
    'header',
    { 'data-tab': 2, tabindex: 0, class: 'rail' },
    el(
      'div',
      { class: 'rail-top' },
      railButton(say('chats'), chats, drawers.close),
      railButton(say('status'), icon('status'), drawers.close),
    ),
    el(
      'div',
      { class: 'rail-bottom' },
      railButton(say('settings'), icon('settings'), drawers.settings),
      railButton(say('profile'), avatar(store.account.avatar, 'contact', 32), drawers.profile),
    ),
  );
}

function listHeader(store: Store, drawers: LeftDrawers): HTMLElement {
  const newChat = el(
    'button',
    { type: 'button', 'aria-label': say('newChat'), title: say('newChat'), 'data-tab': 2 },
    icon('new-chat'),
  );
  const menu = el(
    'button',
    { type: 'button', 'aria-label': say('menu'), title: say('menu'), 'data-tab': 2, 'aria-haspopup': 'menu' },
    icon('more'),
  );
  on(newChat, 'click', drawers.newChat);
  on(menu, 'click', () => {
    const box = menu.getBoundingClientRect();
    openMenu({ x: box.left, y: box.bottom }, [
      { label: say('newChat'), act: drawers.newChat },
      { label: say('settings'), act: drawers.settings },
      { label: say('logOut'), act: () => confirmLogout(() => store.line.tell({ type: 'logout' })) },
    ]);
  });
  return el(
    'header',
    { class: 'list-header', 'data-testid': 'chatlist-header' },
    el('h1', {}, 'WhatsApp'),
    newChat,
    menu,
  );
}

/** The ready page: rail, list, open chat and the drawers around them. */
export function createFrame(store: Store): HTMLElement {
  const left = createDrawerPlace('left');
  const right = createDrawerPlace('right');
  const drawers = leftDrawers(store, left);
  const openInfo = async (chatId: string): Promise<void> => {
    const [info, chat] = [await store.line.ask('info', { chatId }), store.chats.get(chatId)];
    if (info && chat && store.openChatId === chatId)
      right.show(
        infoDrawer(
          chat,
          info,
          () => right.show(null),
          (picture) => showViewer(store, picture),
        ),
      );
  };
  store.listen((change) => {
    if (change.type === 'open') right.show(null);
  });
  return el(
    'div',
    { class: 'two', tabindex: -1 },
    navRail(store, drawers),
    el(
      'div',
      { class: 'left-pane' },
      listHeader(store, drawers),
      createSide(store, drawers.archive),
      left.element,
    ),
    createChatPane(store, (chatId) => void openInfo(chatId)),
    right.element,
    createOnboardingPlace(store),
    createViewerPlace(store),
  );
}
