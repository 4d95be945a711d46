import { createDriftLog } from '../anchors/drift-log.ts';
import { findAll, findOne } from '../anchors/find.ts';
import { hasIcon } from '../anchors/icons.ts';
import type { Clock } from '../dates/parse-clock.ts';
import { type PrePlain, parsePrePlain } from '../dates/pre-plain.ts';
import type { MessageKind } from '../feed.ts';
import { isWord, mayHoldWord } from '../locales/lexicon.ts';
import type { ReadContext } from '../page/context.ts';
import { isPlainShell, isShell } from './is-shell.ts';
import { leafTexts } from './leaf-texts.ts';
import { BUBBLE, FORWARDED_ICONS, PRE_PLAIN } from './message.anchors.ts';
import { gatherFacts, type MessageFacts } from './message-facts.ts';
import { parseMessageId } from './message-key.ts';
import type { ParsedMessage } from './parsed-message.ts';
import { readAuthor } from './read-author.ts';
import { readDirection } from './read-direction.ts';
import { readKind } from './read-kind.ts';
import { readMediaDetails } from './read-media-details.ts';
import { readMessageText, type TextRead } from './read-message-text.ts';
import { readMeta } from './read-meta.ts';
import { readQuoted } from './read-quoted.ts';
import { readReactions } from './read-reactions.ts';
import { wordedText } from './worded-text.ts';

/** Reads the element with `data-id`; an unmounted shell gives `loaded: false` and nothing else. */
export function parseMessage(node: Element, page: ReadContext): ParsedMessage {
  const id = node.getAttribute('data-id') ?? '';
  if (isPlainShell(node) && !isNamedOtherwise(node, id)) return emptyMessage(id);
  const drift = createDriftLog();
  const context = { ...page, drift };
  if (hasOtherId(node, id, context) || isShell(node, context))
    return { ...emptyMessage(id), drift: drift.list() };
  const facts = gatherFacts(node, context);
  const printed = readHead(node, facts, context);
  const text = readMessageText(node, facts, printed !== null, context);
  const meta = readMeta(node, facts, text.element, context);
  const clashes = clash(printed, meta.clock, context);
  const head = clashes ? null : printed;
  const outside = (element: Element) => facts.isOwnPart(element) && !text.element?.contains(element);
  // Most messages are told without them.
  let found: string[] | null = null;
  const texts = () => {
    found ??= leafTexts(node, outside);
    return found;
  };
  const bubble = findOne(node, BUBBLE, context, facts.isOwnPart);
  const isText = text.text !== null || printed !== null;
  const kind = readKind(node, { facts, isText, meta, texts, bubble }, context);
  const isSystem = kind === 'system';
  reportLosses({ kind, printed, text, time: meta.time }, context);
  const mayLackTick = kind === 'deleted' || kind === 'call' || kind === 'unsupported';
  // What has neither a bubble nor a time may be a line of WhatsApp's own: its id says `false` too.
  const isNobodys = isSystem || (kind === 'unsupported' && bubble === null && meta.time === null);
  const direction = isNobodys
    ? { own: null, startsRun: true }
    : readDirection(
        facts,
        {
          idSays: parseMessageId(id).own,
          tick: meta.tick.shown,
          lacksTick: !mayLackTick && meta.time !== null && !meta.tick.shown && !meta.marked,
          name: head?.name ?? null,
          bubble,
        },
        context,
      );
  return {
    ...emptyMessage(id),
    ...direction,
    loaded: true,
    author: isSystem ? null : readAuthor(node, head, facts, direction.own, context),
    kind,
    text:
      kind === 'deleted' || kind === 'pending'
        ? null
        : (text.text ?? wordedText(node, kind, texts(), context)),
    truncated: text.truncated,
    time: clashes ? null : meta.time,
    clock: clashes ? null : (head?.clock ?? meta.clock),
    date: head?.date ?? null,
    ack: meta.tick.ack === 'sent-or-later' ? null : meta.tick.ack,
    quoted: readQuoted(facts.quoted, context),
    forwarded: isForwarded(node, facts, texts),
    edited: meta.edited,
    starred: meta.starred,
    reactions: readReactions(facts.reactions),
    hasBubble: !isSystem && meta.time !== null,
    mayLackTick,
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
    mayLackTick: false,
    drift: [],
  };
}

// Every message but a line of WhatsApp's own has a time; a text has a head, and something that it says.
function reportLosses(
  read: { kind: MessageKind; printed: PrePlain | null; text: TextRead; time: string | null },
  { drift }: ReadContext,
): void {
  if (read.kind === 'unsupported') drift.add('message.kind', 'missing');
  if (read.kind !== 'system' && read.time === null) drift.add('message.time', 'missing');
  if (read.text.element === null) return;
  if (read.text.text === null) drift.add('message.text', 'missing');
  if (read.printed === null && read.kind === 'text') drift.add(PRE_PLAIN.name, 'missing');
}

const NAME = 'conv-msg-';

// In the newer pages the id stands twice on the same element.
function isNamedOtherwise(node: Element, id: string): boolean {
  const testid = node.getAttribute('data-testid');
  return testid?.startsWith(NAME) === true && testid.length > NAME.length && testid.slice(NAME.length) !== id;
}

function hasOtherId(node: Element, id: string, context: ReadContext): boolean {
  if (!isNamedOtherwise(node, id)) return false;
  context.drift.add('message.id', 'ambiguous');
  return true;
}

// Head and corner show the same time: where they do not, one of the two is not this message's.
function clash(head: PrePlain | null, corner: Clock | null, context: ReadContext): boolean {
  if (!head?.clock || !corner) return false;
  if (head.clock.hour === corner.hour && head.clock.minute === corner.minute) return false;
  context.drift.add(PRE_PLAIN.name, 'ambiguous');
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

// The button "Forward media" beside a bubble bears the same icon.
function isForwarded(node: Element, facts: MessageFacts, texts: () => readonly string[]): boolean {
  const marks = facts.icons.filter(({ element }) => !element.closest('button, [role="button"]'));
  if (hasIcon(marks, FORWARDED_ICONS)) return true;
  return mayHoldWord('forwarded', node.textContent) && texts().some((text) => isWord('forwarded', text));
}
