import { createDriftLog } from '../anchors/drift-log.ts';
import { findAll, findOne } from '../anchors/find.ts';
import { hasIcon } from '../anchors/icons.ts';
import { type PrePlain, parsePrePlain } from '../dates/pre-plain.ts';
import { isWord } from '../locales/lexicon.ts';
import type { ReadContext } from '../page/context.ts';
import { visibleText } from '../text/visible-text.ts';
import { leafTexts } from './leaf-texts.ts';
import { AUTHOR, BUBBLE, FORWARDED_ICONS, PRE_PLAIN, VIRTUAL } from './message.anchors.ts';
import { gatherFacts, type MessageFacts } from './message-facts.ts';
import { parseMessageId } from './message-key.ts';
import type { ParsedMessage } from './parsed-message.ts';
import { readDirection } from './read-direction.ts';
import { readKind } from './read-kind.ts';
import { readMediaDetails } from './read-media-details.ts';
import { readMessageText } from './read-message-text.ts';
import { readMeta } from './read-meta.ts';
import { readQuoted } from './read-quoted.ts';
import { readReactions } from './read-reactions.ts';
import { wordedText } from './worded-text.ts';

/** Reads the element with `data-id`; an unmounted shell gives `loaded: false` and nothing else. */
export function parseMessage(node: Element, page: ReadContext): ParsedMessage {
  const drift = createDriftLog();
  const context = { ...page, drift };
  const id = node.getAttribute('data-id') ?? '';
  if (isShell(node, context)) return { ...emptyMessage(id), drift: drift.list() };
  const facts = gatherFacts(node, context);
  const head = readHead(node, facts, context);
  const text = readMessageText(node, facts, head !== null, context);
  const meta = readMeta(node, facts, text.element, context);
  const outside = (element: Element) => facts.isOwnPart(element) && !text.element?.contains(element);
  const texts = leafTexts(node, outside);
  const bubble = findOne(node, BUBBLE, context, facts.isOwnPart);
  const isText = text.text !== null || head !== null;
  const kind = readKind(node, { facts, isText, meta, texts, bubble }, context);
  const isSystem = kind === 'system';
  const said = parseMessageId(id).own;
  const direction = isSystem
    ? { own: null, startsRun: true }
    : readDirection(
        facts,
        { idSays: said, tick: meta.tick.shown, name: head?.name ?? null, bubble },
        context,
      );
  return {
    ...emptyMessage(id),
    ...direction,
    loaded: true,
    author: isSystem ? null : readAuthor(node, head, facts, context),
    kind,
    text:
      kind === 'deleted' || kind === 'pending' ? null : (text.text ?? wordedText(node, kind, texts, context)),
    truncated: text.truncated,
    time: meta.time,
    clock: head?.clock ?? meta.clock,
    date: head?.date ?? null,
    ack: meta.tick.ack === 'sent-or-later' ? null : meta.tick.ack,
    quoted: readQuoted(facts.quoted, context),
    forwarded: isForwarded(facts, texts),
    edited: meta.edited,
    starred: meta.starred,
    reactions: readReactions(facts.reactions),
    hasBubble: !isSystem && meta.time !== null,
    ...readMediaDetails(node, kind, facts, meta.timeElement),
    drift: drift.list(),
  };
}

function emptyMessage(id: string): ParsedMessage {
  return {
    id,
    key: parseMessageId(id).key,
    loaded: false,
    own: null,
    author: null,
    kind: 'unsupported',
    text: null,
    time: null,
    ack: null,
    quoted: null,
    forwarded: false,
    edited: false,
    starred: false,
    reactions: [],
    truncated: false,
    duration: null,
    document: null,
    downloaded: null,
    clock: null,
    date: null,
    startsRun: false,
    hasBubble: false,
    drift: [],
  };
}

// A shell is known by its attribute; should that go, by holding nothing at all.
function isShell(node: Element, context: ReadContext): boolean {
  const inner = findOne(node, VIRTUAL, context);
  if (inner) return inner.getAttribute('data-virtualized') === 'true';
  if (node.querySelector('svg, img, video, canvas, span, button, [data-testid]')) return false;
  if (node.textContent.trim() !== '') return false;
  context.drift.add(VIRTUAL.name, 'fallback');
  return true;
}

function readHead(node: Element, facts: MessageFacts, context: ReadContext): PrePlain | null {
  const values = new Set(
    findAll(node, PRE_PLAIN, context, facts.isOwnPart).map(
      (element) => element.getAttribute('data-pre-plain-text') ?? '',
    ),
  );
  if (values.size > 1) {
    context.drift.add(PRE_PLAIN.name, 'ambiguous');
    return null;
  }
  const [value] = values;
  return value === undefined ? null : parsePrePlain(value);
}

function readAuthor(
  node: Element,
  head: PrePlain | null,
  facts: MessageFacts,
  context: ReadContext,
): string | null {
  if (head?.name) return head.name;
  const shown = findOne(node, AUTHOR, context, facts.isOwnPart);
  // Someone unsaved: the number is a button, the push name stands behind it.
  if (shown) return visibleText(shown.querySelector('[role="button"]') ?? shown) || null;
  for (const { text, element } of facts.labels) {
    if (element.localName !== 'span' || !text.endsWith(':') || element.hasAttribute('data-icon')) continue;
    const who = text.slice(0, -1).trim();
    return who === '' || isWord('you', who) ? null : who;
  }
  return null;
}

// The button "Forward media" beside a bubble bears the same icon.
function isForwarded(facts: MessageFacts, texts: readonly string[]): boolean {
  const marks = facts.icons.filter(({ element }) => !element.closest('button, [role="button"]'));
  return hasIcon(marks, FORWARDED_ICONS) || texts.some((text) => isWord('forwarded', text));
}
