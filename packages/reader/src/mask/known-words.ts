import { allWords } from '../locales/lexicon.ts';

/** Labels of WhatsApp's own that no reader compares (whatsapp-web-dom §2 to §6). */
const LABELS = [
  'Chats Status Channels Communities Media Settings Profile details New chat Menu Chat list chat-list-filters',
  'Search input textbox Search or start a new chat Ask Meta AI All Unread Favorites Groups Archived',
  'Type a message to group Attach Emojis, GIFs, Stickers Voice message Video call Audio Get the app for calling',
  'Open picture Open chat details for View photo React Forward Download Play Pause Context Back Close Send files',
  'Scan this QR code to link a device! Scan me! Enter code on phone',
];

let words: ReadonlySet<string> | null = null;
let wholes: ReadonlySet<string> | null = null;

/** True when a text, as a whole, is one of the words that the page itself says in some language. */
export function isKnownText(text: string): boolean {
  wholes ??= new Set(allWords().flatMap((word) => (typeof word === 'string' ? [fold(word)] : [])));
  return wholes.has(fold(text));
}

/** True when one word of a label belongs to WhatsApp's own labels. */
export function isKnownWord(word: string): boolean {
  words ??= new Set([...allWords(), ...LABELS].flatMap(wordsOf));
  return words.has(fold(word));
}

function wordsOf(said: string | RegExp): string[] {
  // In a pattern only its letters are words: what stands for a name or a number is no word.
  const text = typeof said === 'string' ? said : said.source.replace(/\\p\{[^}]*\}|\\[a-zA-Z]/g, ' ');
  return (text.match(/[\p{L}\p{M}]+/gu) ?? [])
    .filter((word) => word.length > 1 || typeof said === 'string')
    .map(fold);
}

function fold(text: string): string {
  return text.trim().toLowerCase();
}
