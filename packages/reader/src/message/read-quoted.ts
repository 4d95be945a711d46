import { findAll, findOne } from '../anchors/find.ts';
import type { QuotedRead } from '../feed.ts';
import type { ReadContext } from '../page/context.ts';
import { readText } from '../text/read-text.ts';
import { visibleText } from '../text/visible-text.ts';
import { QUOTED_AUTHOR, QUOTED_TEXT } from './message.anchors.ts';

/** Author and text of the quoted block; a quoted picture's text is what the page prints, such as "Photo". */
export function readQuoted(block: Element | null, context: ReadContext): QuotedRead | null {
  if (!block) return null;
  const text = findOne(block, QUOTED_TEXT, context);
  const [author] = findAll(
    block,
    QUOTED_AUTHOR,
    context,
    (element) => element !== text && !text?.contains(element),
  );
  return {
    author: author ? visibleText(author) || null : null,
    text: text ? readText(text) || null : null,
  };
}
