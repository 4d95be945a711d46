import type { Anchor } from '../anchors/anchor.ts';
import { findAll, findOne } from '../anchors/find.ts';
import { hasIcon, readIcons } from '../anchors/icons.ts';
import { findArchiveBack } from '../archive/find-archive.ts';
import { COMPOSER, REPLY_PREVIEW } from '../composer/composer.anchors.ts';
import { findSend } from '../composer/find-send.ts';
import { DRAWER_CLOSE } from '../drawer/drawer.anchors.ts';
import { findInfoDrawer } from '../drawer/read-drawer.ts';
import { HEADER, INFO } from '../header/header.anchors.ts';
import { SEARCH_BOX } from '../list/list.anchors.ts';
import { findArchivedEntry } from '../list/read-archived.ts';
import { isWord } from '../locales/lexicon.ts';
import { parseMessageId } from '../message/message-key.ts';
import type { ReadContext } from '../page/context.ts';
import { FRAME_BUTTON, MENU_ICONS, NAVIGATION, QR_BOX } from '../page/page.anchors.ts';
import { dialogButton, findDialog } from '../page/read-dialog.ts';
import { findProfileDrawer } from '../profile/read-profile.ts';
import { oneLine } from '../text/bidi.ts';
import { visibleText } from '../text/visible-text.ts';

/** What the navigator may want to click, type into or scroll to. */
export type ActName =
  | 'composer'
  | 'send'
  | 'search-box'
  | 'clear-search'
  | 'header'
  | 'drawer-close'
  | 'profile-button'
  | 'profile-close'
  | 'archived-entry'
  | 'archive-back'
  | 'new-qr'
  | 'phone-link'
  | 'qr-link'
  | 'number-input'
  | 'next-button'
  | 'use-here'
  | 'retry'
  | 'dialog-button'
  | 'menu-button'
  | 'log-out'
  | 'confirm-log-out'
  | 'reply-item'
  | 'reply-close'
  | 'message'
  | 'bubble'
  | 'message-menu'
  | 'read-more'
  | 'picker';

type Find = (page: Document, context: ReadContext, key: string | null) => Element | null;

const inMain =
  (anchor: Anchor): Find =>
  (page, context) => {
    const main = page.querySelector('div#main');
    return main ? findOne(main, anchor, context) : null;
  };

const BUTTONS = 'button, [role="button"], a[href], [role="menuitem"], li[tabindex]';
type Field = Parameters<typeof isWord>[0];

/** The one button whose text or label is a word of a field; two mean none. */
function worded(root: ParentNode, field: Field, css: string = BUTTONS): Element | null {
  const found = [...root.querySelectorAll(css)].filter(
    (button) =>
      isWord(field, oneLine(button.getAttribute('aria-label') ?? '')) || isWord(field, visibleText(button)),
  );
  const inner = found.filter((button) => !found.some((other) => other !== button && button.contains(other)));
  return inner.length === 1 ? (inner[0] ?? null) : null;
}

/** Every act's element by name. */
export const ACTS: Readonly<Record<ActName, Find>> = {
  composer: inMain(COMPOSER),
  send: (page, context) => {
    const main = page.querySelector('div#main');
    return main ? findSend(main, context) : null;
  },
  'search-box': (page, context) => findOne(page, SEARCH_BOX, context),
  'clear-search': (page) => wordedIn(page, '#side', 'cancelSearch'),
  header: (page, context) => {
    const header = inMain(HEADER)(page, context, null);
    return header ? (findAll(header, INFO, context)[0] ?? null) : null;
  },
  'drawer-close': (page, context) => closeOf(findInfoDrawer(page, context), context),
  'profile-button': (page, context) => {
    const [navigation] = findAll(page, NAVIGATION, context);
    return navigation ? worded(navigation, 'profile') : worded(page, 'profile', 'button, [role="button"]');
  },
  'profile-close': (page, context) => {
    const drawer = findProfileDrawer(page, context);
    const header = drawer?.querySelector('header');
    return header?.querySelector('button, [role="button"]') ?? null;
  },
  'archived-entry': (page, context) => findArchivedEntry(page, context),
  'archive-back': (page, context) => findArchiveBack(page, context),
  'new-qr': (page, context) =>
    findOne(page, QR_BOX, context)?.querySelector('button, [role="button"]') ?? null,
  'phone-link': (page) => worded(page, 'phoneLink'),
  'qr-link': (page) => worded(page, 'qrLink'),
  'number-input': (page) =>
    only(page, '#app input[type="text"], #app input[type="tel"], #app input:not([type])'),
  'next-button': (page) => worded(page, 'next'),
  'use-here': (page) => worded(page, 'useHere'),
  retry: (page) => wordedIn(page, '#side', 'retryNow') ?? wordedIn(page, '[role="dialog"]', 'retryNow'),
  'dialog-button': (page, _context, key) => (key === null ? null : dialogButton(page, key)),
  'menu-button': (page, context) => listMenu(page, context),
  'log-out': (page) =>
    worded(page, 'logOut', '[role="menuitem"], [role="menu"] [role="button"], [role="menu"] li'),
  'confirm-log-out': (page) => {
    const dialog = findDialog(page);
    return dialog ? worded(dialog, 'logOut', 'button, [role="button"]') : null;
  },
  'reply-item': (page) =>
    worded(
      page,
      'reply',
      '[role="menuitem"], [role="menu"] [role="button"], [role="menu"] li, [role="application"] li [role="button"], li[role="button"], div[role="button"]',
    ),
  'reply-close': (page, context) => {
    const main = page.querySelector('div#main');
    const block = main ? findOne(main, REPLY_PREVIEW, context) : null;
    return block ? closeNear(block) : null;
  },
  message: (page, _context, key) => messageOf(page, key),
  bubble: (page, _context, key) => bubbleOf(messageOf(page, key)),
  'message-menu': (page, _context, key) => menuOf(messageOf(page, key)),
  'read-more': (page, _context, key) => {
    const message = messageOf(page, key);
    return message ? worded(message, 'readMore') : null;
  },
  picker: (page) => page.querySelector(PICKER),
};

/**
 * A list of emojis, mentions or quick replies that opens over the composer while typing and takes Enter for
 * itself. That it is a listbox is an assumption: no public material shows its markup.
 */
const PICKER =
  'div#main footer [role="listbox"], div#main > [role="listbox"], #wa-popovers-bucket [role="listbox"]';

/** The chat list has a Menu in its header, and so has an open chat: by its icon, its word, or as the last of the frame. */
function listMenu(page: Document, context: ReadContext): Element | null {
  const buttons = findAll(page, FRAME_BUTTON, context).filter((button) => !button.closest('div#main'));
  const drawn = buttons.filter((button) => hasIcon(readIcons(button), MENU_ICONS));
  if (drawn.length === 1) return drawn[0] ?? null;
  const css = 'header:not(div#main *) button, header:not(div#main *) [role="button"]';
  return worded(page, 'menu', css) ?? buttons.at(-1) ?? null;
}

function wordedIn(page: Document, css: string, field: Field): Element | null {
  const root = page.querySelector(css);
  return root ? worded(root, field) : null;
}

function only(page: Document, css: string): Element | null {
  const found = page.querySelectorAll(css);
  return found.length === 1 ? (found[0] ?? null) : null;
}

function closeOf(drawer: Element | null, context: ReadContext): Element | null {
  return drawer ? (findAll(drawer, DRAWER_CLOSE, context)[0] ?? null) : null;
}

const CLOSE_ICON = /^(?:x|x-.+|ic-close|close|close-.+|wds-ic-close)$/;

// The close button is the quoted block's neighbour somewhere up to the footer.
function closeNear(block: Element): Element | null {
  for (let box = block.parentElement; box; box = box.parentElement) {
    for (const button of box.querySelectorAll('button, [role="button"]')) {
      if (block.contains(button)) continue;
      if (
        isWord('close', oneLine(button.getAttribute('aria-label') ?? '')) ||
        readIcons(button).some((icon) => CLOSE_ICON.test(icon.name))
      )
        return button;
    }
    if (box.localName === 'footer') return null;
  }
  return null;
}

function messageOf(page: Document, key: string | null): Element | null {
  if (key === null) return null;
  const found = [...page.querySelectorAll('div#main [data-id]')].filter((element) => {
    const id = element.getAttribute('data-id') ?? '';
    return id === key || parseMessageId(id).key === key;
  });
  return found.length === 1 ? (found[0] ?? null) : null;
}

function bubbleOf(message: Element | null): Element | null {
  return (
    message?.querySelector(
      '[data-pre-plain-text^="["], [data-testid="msg-container"] > div, .message-in, .message-out',
    ) ?? message
  );
}

// Shown while the pointer is over the bubble; its icon's name in the newest generation is unverified (§9).
function menuOf(message: Element | null): Element | null {
  if (!message) return null;
  const byWord = worded(message, 'contextMenu');
  if (byWord) return byWord;
  const icon = readIcons(message).find(({ name }) =>
    /^(?:down-context|ic-chevron-down-menu|ic-expand-more)$/.test(name),
  );
  return icon?.element.closest('button, [role="button"]') ?? null;
}
