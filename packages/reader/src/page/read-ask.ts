import type { PageAsk } from '../feed.ts';
import { matchWord } from '../locales/lexicon.ts';
import { findDialog, wordsOfDialog } from './read-dialog.ts';
import { readShortTexts, type ShortText } from './short-texts.ts';

/**
 * What a page without chats asks of a person (whatsapp-web-dom §1). The pages for a passkey and for too many devices are
 * not public: WhatsApp's own words decide, else it is a dialog.
 */
export function readAsk(page: Document, texts: readonly ShortText[]): PageAsk | null {
  const said = (field: 'passkey' | 'ownerMustAct' | 'deviceLimit') =>
    texts.find(({ text }) => matchWord(field, text) !== null)?.text;
  const buttons = readDialog(page)?.buttons ?? [];
  const passkey = said('passkey');
  if (passkey !== undefined) return { kind: 'passkey', text: passkey, buttons };
  const limit = said('deviceLimit');
  if (limit !== undefined) return { kind: 'device-limit', text: limit, buttons };
  // The foot of the QR page names the terms too; they are asked for in a dialog, or where nothing else stands.
  const terms = said('ownerMustAct');
  const isLinking = page.querySelector('[data-ref], [data-link-code], #auto-logout-toggle') !== null;
  if (terms !== undefined && (!isLinking || findDialog(page))) return { kind: 'terms', text: terms, buttons };
  return readDialog(page);
}

/** A dialog that stands over the page, whatever it says. */
export function readDialog(page: Document): PageAsk | null {
  const dialog = findDialog(page);
  if (!dialog) return null;
  const words = wordsOfDialog(dialog);
  const kind = matchWord('passkey', words.text)
    ? 'passkey'
    : matchWord('ownerMustAct', words.text)
      ? 'terms'
      : 'dialog';
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
