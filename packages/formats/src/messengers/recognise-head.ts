import { decodeHead } from '../files/decode-head.ts';
import { magicSigns, nameSigns } from './magic-signs.ts';
import { textSigns } from './text-signs.ts';

/** How many bytes of a file are looked at. */
export const recognisedFrom = 64 * 1024;

/** What a file is: `what` stands behind "… is"; `messenger`: an export or backup of another messenger. */
export type Recognised = { what: string; messenger: boolean };

/** What a file is that is surely no chat of WhatsApp, from its name and first bytes. Null when it may be one, or nobody knows. */
export function recogniseHead(name: string, head: Uint8Array): Recognised | null {
  const latin = Buffer.from(head.subarray(0, 512)).toString('latin1');
  const text = decodeHead(head.subarray(0, recognisedFrom)).replace(/^\ufeff/, '');
  const sign =
    magicSigns.find(({ at, bytes }) => latin.startsWith(bytes, at)) ??
    textSigns.find(({ all }) => all.every((pattern) => pattern.test(text))) ??
    nameSigns.find(({ name: pattern }) => pattern.test(name));
  return sign ? named(sign.what) : null;
}

/** The same from words that are known already. */
export function named(what: string): Recognised {
  return { what, messenger: /^a (?:chat exported from|download of|backup of)/.test(what) };
}
