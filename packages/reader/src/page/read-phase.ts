import { findAll, findOne } from '../anchors/find.ts';
import type { Phase, PhaseRead } from '../feed.ts';
import { isWord, matchWord } from '../locales/lexicon.ts';
import { oneLine } from '../text/bidi.ts';
import { visibleText } from '../text/visible-text.ts';
import type { ReadContext } from './context.ts';
import {
  LINK_CODE,
  MAIN,
  NAVIGATION,
  PROGRESS,
  QR_BOX,
  QR_CANVAS,
  SIDE,
  STAY_LOGGED_IN,
} from './page.anchors.ts';
import { readAsk, readBanner, readDialog } from './read-ask.ts';
import { coversPage, findDialog } from './read-dialog.ts';
import { readShortTexts, type ShortText } from './short-texts.ts';

/** What the page shows as a whole (whatsapp-web-dom §1). `unknown` where no sign of any phase is found. */
export function readPhase(page: Document, context: ReadContext): PhaseRead {
  const open = findAll(page, SIDE, context).length > 0 || findAll(page, MAIN, context).length > 0;
  const texts = readShortTexts(page.body ?? page);
  const read: PhaseRead = {
    phase: 'unknown',
    generation: context.generation,
    locale: context.locale,
    ...noLink,
    progress: readProgress(page, texts, context),
    reason: null,
    offline: false,
  };
  if (isConflict(texts)) return { ...read, phase: 'conflict', progress: null };
  if (open) return { ...read, ...readOpen(page, context) };
  read.ask = readAsk(page, texts);
  const code = readCode(page, texts, context);
  if (code) return { ...read, ...code, phase: 'code' };
  const qr = readQr(page, texts, context);
  if (qr) return { ...read, ...qr, phase: 'linking', reason: find(texts, 'logoutReason') };
  const phase = readWaiting(page, texts, context);
  // Whatever it says, somebody has to answer it.
  return { ...read, phase: phase === 'unknown' && read.ask ? 'owner-must-act' : phase };
}

const noLink = { qr: null, qrExpired: false, code: null, codeExpired: false, codeNumber: null };

/** List or chat stand there; what lies over them may keep every click from them, in whatever language it speaks. */
function readOpen(page: Document, context: ReadContext): Partial<PhaseRead> & Pick<PhaseRead, 'phase'> {
  const banner = readBanner(page);
  const dialog = findDialog(page);
  const ask = readDialog(page);
  const covered = dialog !== null && coversPage(page, dialog);
  if (covered && ask?.kind === 'dialog') context.drift.add('page.dialog', 'missing');
  const open = { offline: banner !== null, ask: ask ?? banner };
  return covered ? { ...open, phase: 'owner-must-act', covered: true } : { ...open, phase: 'ready' };
}

function isConflict(texts: readonly ShortText[]): boolean {
  return texts.some(({ text, element }) => {
    if (matchWord('conflict', text)) return true;
    return isWord('useHere', text) && element.closest('button, [role="button"]') !== null;
  });
}

function readQr(page: Document, texts: readonly ShortText[], context: ReadContext) {
  const box = findOne(page, QR_BOX, context);
  if (box) {
    const button = box.querySelector('button, [role="button"]');
    const offline = button !== null && isWord('noInternet', visibleText(button));
    return { qr: box.getAttribute('data-ref') || null, qrExpired: button !== null, offline };
  }
  const shown =
    findAll(page, QR_CANVAS, context).length > 0 ||
    findAll(page, STAY_LOGGED_IN, context).length > 0 ||
    texts.some(({ text }) => isWord('scan', text));
  return shown ? { qr: null, qrExpired: false } : null;
}

function readCode(page: Document, texts: readonly ShortText[], context: ReadContext) {
  const cells = findOne(page, LINK_CODE, context)?.getAttribute('data-link-code') ?? null;
  const title = texts.some(({ text }) => isWord('codeTitle', text) || isWord('phoneNumberTitle', text));
  const codeExpired = texts.some(({ text }) => isWord('codeExpired', text));
  if (cells === null && !title && !codeExpired) return null;
  return { code: cells === null ? null : linkCode(cells), codeExpired, codeNumber: codeNumber(texts) };
}

/** `A,B,C,D,-,E,F,G,H` (with or without the dash) as `ABCD-EFGH`; null unless it holds eight characters. */
export function linkCode(cells: string): string | null {
  const characters = cells.toUpperCase().replace(/[^A-Z0-9]/g, '');
  return characters.length === 8 ? `${characters.slice(0, 4)}-${characters.slice(4)}` : null;
}

function codeNumber(texts: readonly ShortText[]): string | null {
  for (const { text } of texts) {
    const number = matchWord('codeFor', text)?.[1];
    if (number) return oneLine(number);
  }
  // In any language: the one number that the page prints.
  const numbers = new Set(texts.flatMap(({ text }) => text.match(/\+[1-9][\d\s().-]{5,24}\d/g) ?? []));
  const [only] = numbers;
  return numbers.size === 1 ? (only ?? null) : null;
}

function readProgress(page: Document, texts: readonly ShortText[], context: ReadContext): number | null {
  for (const { text } of texts) {
    const percent = matchWord('syncing', text)?.[1];
    if (percent !== undefined) return bounded(Number(percent));
  }
  if (page.querySelector('#side')) return null;
  const bar = findOne(page, PROGRESS, context);
  const value = bar?.getAttribute('value') ?? bar?.getAttribute('aria-valuenow');
  return value ? bounded(Number(value)) : null;
}

function bounded(percent: number): number | null {
  return percent >= 0 && percent <= 100 ? percent : null;
}

/** What only the owner can answer, where nothing of the account stands there. */
const ASK_FIELDS = ['ownerMustAct', 'passkey', 'inCall', 'secondTab', 'unavailable', 'proxied'] as const;

function readWaiting(page: Document, texts: readonly ShortText[], context: ReadContext): Phase {
  if (find(texts, 'blocked')) return 'blocked';
  if (ASK_FIELDS.some((field) => find(texts, field))) return 'owner-must-act';
  if (texts.some(({ text }) => isWord('loggingOut', text))) return 'logged-out';
  if (find(texts, 'logoutReason')) return 'logged-out';
  if (find(texts, 'syncing')) return 'syncing';
  if (printsPercent(texts) && findAll(page, PROGRESS, context).length > 0) return 'syncing';
  // A picture shown full screen, and a call, take the whole list away (source GN).
  if (findAll(page, NAVIGATION, context).length > 0) return 'ready';
  if (find(texts, 'loading') || findAll(page, PROGRESS, context).length > 0) return 'loading';
  return isSplash(texts) ? 'loading' : 'unknown';
}

// Only the downloading and chat-loading screens print how far they are (whatsapp-web-dom §1), in any language.
function printsPercent(texts: readonly ShortText[]): boolean {
  return texts.some(({ text }) => /\b\d{1,3} ?%/.test(text));
}

function isSplash(texts: readonly ShortText[]): boolean {
  return texts.length === 0 || texts.every(({ text }) => /^(?:whatsapp|end-to-end encrypted)$/i.test(text));
}

function find(texts: readonly ShortText[], field: Parameters<typeof matchWord>[0]): string | null {
  return texts.find(({ text }) => matchWord(field, text) !== null)?.text ?? null;
}
