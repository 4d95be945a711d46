import { findOne } from '../anchors/find.ts';
import { parseClock } from '../dates/parse-clock.ts';
import type { PrePlain } from '../dates/pre-plain.ts';
import { isWord } from '../locales/lexicon.ts';
import type { ReadContext } from '../page/context.ts';
import { hasTwoReadings } from '../text/two-readings.ts';
import { visibleText } from '../text/visible-text.ts';
import { leafTexts } from './leaf-texts.ts';
import { AUTHOR } from './message.anchors.ts';
import type { MessageFacts } from './message-facts.ts';

/** Who wrote a message, by its head, its line of the author, or the label that screen readers hear; else null. */
export function readAuthor(
  node: Element,
  head: PrePlain | null,
  facts: MessageFacts,
  own: boolean | null,
  context: ReadContext,
): string | null {
  if (head?.name) return head.name;
  const shown = findOne(node, AUTHOR, context, facts.isOwnPart);
  if (shown) return readLine(shown, context);
  // On an own bubble the label is the word for "you", in languages that the table does not know too.
  if (own !== false) return null;
  for (const { text, element } of facts.labels) {
    if (element.localName !== 'span' || !text.endsWith(':') || element.hasAttribute('data-icon')) continue;
    const who = text.slice(0, -1).trim();
    return who === '' || isWord('you', who) ? null : who;
  }
  return null;
}

// Someone unsaved: the number is a button, the push name stands behind it.
function readLine(line: Element, context: ReadContext): string | null {
  const number = line.querySelector('[role="button"]');
  const name = visibleText(number ?? line);
  const several = number === null && leafTexts(line, () => true).length > 1;
  if (name === '') return null;
  if (
    several ||
    hasTwoReadings(line) ||
    parseClock(name) ||
    line.querySelector('button, canvas, video, [data-icon], svg')
  ) {
    context.drift.add(AUTHOR.name, 'ambiguous');
    return null;
  }
  return name;
}
