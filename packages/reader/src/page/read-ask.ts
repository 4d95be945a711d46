import type { PageAsk } from '../feed.ts';
import { matchWord } from '../locales/lexicon.ts';
import { findDialog, wordsOfDialog } from './read-dialog.ts';
import { readShortTexts, type ShortText } from './short-texts.ts';

/** What WhatsApp's own words ask for, the surest first. */
const ASKS = [
  ['passkey', 'passkey'],
  ['deviceLimit', 'device-limit'],
  ['inCall', 'in-call'],
  ['secondTab', 'second-tab'],
  ['unavailable', 'unavailable'],
  ['proxied', 'proxied'],
  ['ownerMustAct', 'terms'],
] as const;
type AskField = (typeof ASKS)[number][0];

/**
 * What a page without chats asks of a person (whatsapp-web-dom §1). The pages for a passkey and for too many devices are
 * not public: WhatsApp's own words decide, else it is a dialog.
 */
export function readAsk(page: Document, texts: readonly ShortText[]): PageAsk | null {
  const said = (field: AskField) => texts.find(({ text }) => matchWord(field, text) !== null)?.text;
  const buttons = readDialog(page)?.buttons ?? [];
  // The foot of the QR page names the terms too; they are asked for in a dialog, or where nothing else stands.
  const isLinking = page.querySelector('[data-ref], [data-link-code], #auto-logout-toggle') !== null;
  for (const [field, kind] of ASKS) {
    const text = said(field);
    if (text === undefined || (kind === 'terms' && isLinking && !findDialog(page))) continue;
    return { kind, text, buttons };
  }
  return readDialog(page);
}

/** A dialog that stands over the page, whatever it says. */
export function readDialog(page: Document): PageAsk | null {
  const dialog = findDialog(page);
  if (!dialog) return null;
  const words = wordsOfDialog(dialog);
  const kind = ASKS.find(([field]) => matchWord(field, words.text) !== null)?.[1] ?? 'dialog';
  return { kind, ...words };
}

/** The banner above the list that says why nothing comes or goes; null when none stands there. */
export function readBanner(page: Document): PageAsk | null {
  const side = page.querySelector('div#side');
  if (!side) return null;
  const texts = readShortTexts(side, '#pane-side, [role="grid"], [contenteditable], [role="tablist"]');
  const off = texts.find(({ text }) => matchWord('offline', text) !== null);
  if (!off) return null;
  const kinds = [
    ['phoneOffline', 'phone-offline'],
    ['computerOffline', 'computer-offline'],
    ['retrying', 'retrying'],
  ] as const;
  for (const [field, kind] of kinds) {
    // The seconds that are counted down are no news: the banner's first words are given.
    if (texts.some(({ text }) => matchWord(field, text) !== null))
      return { kind, text: off.text, buttons: [] };
  }
  return { kind: 'connecting', text: off.text, buttons: [] };
}
