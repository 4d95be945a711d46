import type { DriftLog } from '../anchors/drift-log.ts';
import type { Icon } from '../anchors/icons.ts';
import type { Ack, MessageKind } from '../feed.ts';
import { isWord, matchWord } from '../locales/lexicon.ts';
import { oneLine } from '../text/bidi.ts';
import { visibleText } from '../text/visible-text.ts';
import { readTick } from '../ticks/read-tick.ts';
import { PREVIEW_KINDS } from './row.anchors.ts';

/** The line below the title: last message, or what the other side does now. */
export type PreviewRead = {
  preview: string | null;
  previewAuthor: string | null;
  own: boolean;
  ack: Ack | null;
  mediaKind: MessageKind | null;
  typing: boolean;
  recording: boolean;
  draft: boolean;
  /** A sender stands before the text: only groups have one. */
  hasSender: boolean;
};

const NOTHING: PreviewRead = {
  preview: null,
  previewAuthor: null,
  own: false,
  ack: null,
  mediaKind: null,
  typing: false,
  recording: false,
  draft: false,
  hasSender: false,
};

/** Reads the second line without its badges; `icons` are those inside it. */
export function readPreview(
  line: Element,
  icons: readonly Icon[],
  badges: Element | null,
  drift: DriftLog,
): PreviewRead {
  const shown = visibleText(line, (element) => element === badges);
  const tick = readTick('chat-row.tick', icons, labelsOf(line, badges), drift);
  const titled = lastTitle(line, badges);
  const preview = titled ?? (shown === '' ? null : shown);
  if (!tick.shown && preview !== null) {
    const doing = [shown, ...unwrappedTitles(line)];
    if (doing.some((text) => matchWord('typing', text))) return { ...NOTHING, typing: true };
    if (doing.some((text) => matchWord('recording', text))) return { ...NOTHING, recording: true };
  }
  const sender = readSender(line, badges);
  if (!tick.shown) {
    const draft = draftText(sender, shown);
    if (draft !== null) return { ...NOTHING, draft: true, preview: draft === '' ? null : draft };
  }
  // What someone does right now and a draft have no title: in languages that the table does not know, "…" or
  // the word before a colon may be theirs.
  const bare = !tick.shown && titled === null && icons.length === 0;
  if (bare && (/(?:…|\.\.\.)$/.test(shown) || (sender !== null && !isWord('you', sender)))) {
    drift.add('chat-row.preview', 'missing');
    return NOTHING;
  }
  const kind = PREVIEW_KINDS.find((each) => icons.some((icon) => each.icon.test(icon.name)))?.kind ?? null;
  const deletedByMe = kind === 'deleted' && preview !== null && /^you /i.test(preview);
  return {
    ...NOTHING,
    preview: titled ?? withoutSender(preview, sender),
    previewAuthor: sender,
    own: tick.shown || (sender !== null && isWord('you', sender)) || deletedByMe,
    ack: tick.ack,
    mediaKind: kind,
    hasSender: sender !== null,
  };
}

// Community rows have more than one titled span; the preview is always the last (source GN).
function lastTitle(line: Element, badges: Element | null): string | null {
  let last: string | null = null;
  for (const span of line.querySelectorAll('span[title]')) {
    if (!badges?.contains(span)) last = oneLine(span.getAttribute('title') ?? '');
  }
  return last === '' ? null : last;
}

// What is said is wrapped in direction marks in its title (thing 5), what is done is not.
function unwrappedTitles(line: Element): string[] {
  return [...line.querySelectorAll('span[title]')].flatMap((span) => {
    const title = span.getAttribute('title') ?? '';
    return /^[\u202a\u202b]/.test(title) ? [] : oneLine(title);
  });
}

function labelsOf(line: Element, badges: Element | null): string[] {
  return [...line.querySelectorAll('[aria-label]')].flatMap((element) =>
    badges?.contains(element) ? [] : [element.getAttribute('aria-label') ?? ''],
  );
}

/** Name before the span that shows only a colon. */
function readSender(line: Element, badges: Element | null): string | null {
  for (const span of line.querySelectorAll('span')) {
    if (badges?.contains(span) || span.childElementCount > 0 || oneLine(span.textContent) !== ':') continue;
    const before = span.previousElementSibling;
    const name = before ? visibleText(before) : '';
    return name === '' ? null : name;
  }
  return null;
}

function withoutSender(preview: string | null, sender: string | null): string | null {
  if (preview === null || sender === null) return preview;
  const rest = preview.startsWith(sender) ? preview.slice(sender.length).replace(/^\s*:\s*/, '') : preview;
  return rest === '' ? null : rest;
}

function draftText(sender: string | null, shown: string): string | null {
  const match = /^([^:]{2,20}): ?(.*)$/s.exec(shown);
  const word = sender ?? match?.[1]?.trim() ?? '';
  return isWord('draft', word) ? oneLine(match?.[2] ?? '') : null;
}
