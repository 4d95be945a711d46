import type { MessageKind } from '../feed.ts';
import { oneLine } from '../text/bidi.ts';
import type { MessageFacts } from './message-facts.ts';

/** File as a document bubble prints it. */
export type DocumentRead = {
  name: string | null;
  extension: string | null;
  size: string | null;
  pages: number | null;
};

export type MediaDetails = {
  duration: string | null;
  document: DocumentRead | null;
  downloaded: boolean | null;
};

const DURATION = /^\d{1,2}:\d{2}(?::\d{2})?$/;
const SIZE = /^[\d.,]+\s?(?:bytes?|[kKMG]?B|[кМГ]?Б)$/;
const WITH_LENGTH: ReadonlySet<MessageKind> = new Set(['voice', 'audio', 'video', 'gif']);
const DOWNLOAD_ICONS = /^(?:media-download|audio-download|ic-download)$/;

/** Length, file and state of a media message; nulls where the page does not say. */
export function readMediaDetails(
  node: Element,
  kind: MessageKind,
  facts: MessageFacts,
  timeElement: Element | null,
): MediaDetails {
  return {
    duration: WITH_LENGTH.has(kind) ? readDuration(node, facts, timeElement) : null,
    document: kind === 'document' ? readDocument(node, facts) : null,
    downloaded: readDownloaded(node, facts),
  };
}

// A voice note's length is hidden from assistive technology; the corner's time is told apart by its element.
function readDuration(node: Element, facts: MessageFacts, timeElement: Element | null): string | null {
  for (const element of node.querySelectorAll('span, div')) {
    if (
      element.childElementCount > 1 ||
      !facts.isOwnPart(element) ||
      timeElement?.contains(element) ||
      element.contains(timeElement)
    )
      continue;
    if (element.closest('[data-pre-plain-text]')) continue;
    const text = oneLine(
      [...element.childNodes]
        .map((child) => (child.nodeType === Node.TEXT_NODE ? (child as Text).data : ''))
        .join(''),
    );
    if (DURATION.test(text)) return text;
  }
  return null;
}

function readDocument(node: Element, facts: MessageFacts): DocumentRead {
  const box =
    [...node.querySelectorAll('[role="button"][title], [data-testid="document-thumb"]')].find(
      facts.isOwnPart,
    ) ?? node;
  const name = [...box.querySelectorAll('span[dir="auto"]')].find(
    (span) => !span.closest('[data-testid="msg-meta"]'),
  );
  const details: DocumentRead = {
    name: name ? oneLine(name.textContent) || null : null,
    extension: null,
    size: null,
    pages: null,
  };
  for (const span of box.querySelectorAll('span[title]')) {
    const text = oneLine(span.getAttribute('title') ?? '');
    if (span.getAttribute('data-meta-key') === 'type' || /^[A-Z0-9]{2,5}$/.test(text))
      details.extension ??= text;
    else if (SIZE.test(text)) details.size ??= text;
    else if (/^\d+ \p{L}+$/u.test(text)) details.pages ??= Number.parseInt(text, 10);
  }
  return details;
}

function readDownloaded(node: Element, facts: MessageFacts): boolean | null {
  if (facts.testids.has('media-state-download')) return false;
  if (facts.icons.some((icon) => DOWNLOAD_ICONS.test(icon.name))) return false;
  const blob = [...node.querySelectorAll('img[src^="blob:"], video[src^="blob:"]')].some(facts.isOwnPart);
  return blob ? true : null;
}
