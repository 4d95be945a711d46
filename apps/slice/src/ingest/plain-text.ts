const invisible = /[\u200b\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/g;
const marksAndSpace = /[\s*_~`>•-]+/g;

/** A text without WhatsApp's marks and white space, for comparing what list, bubble and outbox say. */
export function bareText(text: string): string {
  const visible = text.normalize('NFC').replace(invisible, '');
  return visible.replace(marksAndSpace, '') || visible.trim();
}

/** From this length on WhatsApp may show a part only, with "Read more". */
const longText = 200;

/** Is a text only the beginning of a longer one, as a folded bubble shows it? */
export function isShortened(text: string, whole: string): boolean {
  const [short, long] = [bareText(text.replace(/…\s*$/, '')), bareText(whole)];
  return short.length >= longText && long.length > short.length && long.startsWith(short);
}

/** Do a list preview (unformatted, perhaps cut with an ellipsis) and a message say the same? */
export function sameWords(preview: string, text: string): boolean {
  const right = bareText(text);
  // People end messages with an ellipsis too.
  if (bareText(preview) === right) return true;
  const cut = preview.trimEnd().endsWith('…');
  const left = bareText(cut ? preview.trimEnd().slice(0, -1) : preview);
  if (left === right) return true;
  if (left.length >= (cut ? 10 : longText) && right.startsWith(left)) return true;
  return isShortened(text, preview);
}

const happenings = [
  /^you reacted .+ to: /i,
  /^reacted .+ to: /i,
  /^.{1,80} reacted .+ to: /i,
  /^(you )?voted in: /i,
  /^(typing|recording audio)…$/i,
];

/** Previews that tell of an act on an older message and are no message themselves (whatsapp-web-dom §2.3). */
export function isHappening(preview: string): boolean {
  const visible = preview.replace(invisible, '');
  return happenings.some((pattern) => pattern.test(visible));
}

/** Digits of a title that is a phone number, as E.164; null when it is a name. */
export function phoneInTitle(title: string): string | null {
  const visible = title
    .replace(invisible, '')
    .replace(/\u00a0/g, ' ')
    .trim();
  if (!/^\+[\d\s().-]{7,24}$/.test(visible)) return null;
  const digits = visible.replace(/\D/g, '');
  return digits.length >= 7 && digits.length <= 15 ? `+${digits}` : null;
}

/** The chat with oneself ends with `(You)` in an English page. */
export const isSelfTitle = (title: string): boolean => /\(You\)$/.test(title.replace(invisible, '').trim());
