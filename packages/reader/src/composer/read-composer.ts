import { findOne } from '../anchors/find.ts';
import type { QuotedRead } from '../feed.ts';
import { readQuoted } from '../message/read-quoted.ts';
import type { ReadContext } from '../page/context.ts';
import { stripBidi } from '../text/bidi.ts';
import { COMPOSER, REPLY_PREVIEW } from './composer.anchors.ts';
import { findSend } from './find-send.ts';

/** What stands in the composer of the open chat. */
export type ComposerRead = {
  /** False where nobody may write (only admins, blocked), or no chat is open. */
  present: boolean;
  text: string;
  /** The send button is shown, which is so only with text or an attachment. */
  canSend: boolean;
  /** The message that would be answered. */
  reply: QuotedRead | null;
};

/** Reads the composer; an empty text where it is empty. */
export function readComposer(page: Document, context: ReadContext): ComposerRead {
  const main = page.querySelector('div#main');
  const box = main ? findOne(main, COMPOSER, context) : null;
  if (!main || !box) return { present: false, text: '', canSend: false, reply: null };
  return {
    present: true,
    text: composerText(box),
    canSend: findSend(main, context) !== null,
    reply: readQuoted(findOne(main, REPLY_PREVIEW, context), context),
  };
}

/** Lines of the box: each `<p>` is one, and each `<br>` that is not a line's own filler begins another. */
export function composerText(box: Element): string {
  const paragraphs = [...box.querySelectorAll('p')];
  const lines = paragraphs.length > 0 ? paragraphs.map(paragraphText) : [paragraphText(box)];
  return stripBidi(lines.join('\n')).replace(/\n$/, '');
}

function paragraphText(paragraph: Element): string {
  const parts: string[] = [];
  for (const node of paragraph.querySelectorAll('br, img, [data-lexical-text]')) {
    if (node.localName === 'br')
      parts.push(paragraph.childNodes.length === 1 && paragraph.firstChild === node ? '' : '\n');
    else if (node.localName === 'img') parts.push(node.getAttribute('alt') ?? '');
    else if (!node.querySelector('img')) parts.push(node.textContent);
  }
  return parts.length > 0 ? parts.join('') : paragraph.textContent;
}
