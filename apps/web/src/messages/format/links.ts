/** A stretch of text: plain words, or words that lead somewhere (`href` is http, https or mailto only). */
export type Stretch = { text: string; href: string | null };

const candidate = /(?:https?:\/\/|www\.)[^\s<>"“”«»]+|[\w.+-]+@[\w-]+(?:\.[\w-]+)+/giu;
const bracketPairs: Record<string, string> = { ')': '(', ']': '[', '}': '{' };

/** Cuts a text into plain stretches and safe links. Joined, the stretches are the text again. */
export function splitLinks(text: string): Stretch[] {
  const parts: Stretch[] = [];
  let from = 0;
  for (const match of text.matchAll(candidate)) {
    const word = trimTail(match[0], text.slice(0, match.index));
    const href = hrefOf(word);
    if (href === null) continue;
    if (match.index > from) parts.push({ text: text.slice(from, match.index), href: null });
    parts.push({ text: word, href });
    from = match.index + word.length;
  }
  if (from < text.length) parts.push({ text: text.slice(from), href: null });
  return parts;
}

/** Punctuation after an address belongs to the sentence; a closing bracket only when none was opened in it, a mark only when it was opened before. */
function trimTail(word: string, before: string): string {
  let end = word.length;
  while (end > 0) {
    const character = word[end - 1]!;
    const opening = bracketPairs[character];
    const head = word.slice(0, end);
    if (opening !== undefined) {
      if (count(head, opening) >= count(head, character)) break;
    } else if (/[*_~]/.test(character)) {
      if (!before.includes(character)) break;
    } else if (!/[.,;:!?'"…]/u.test(character)) break;
    end--;
  }
  return word.slice(0, end);
}

function count(text: string, character: string): number {
  return text.split(character).length - 1;
}

function hrefOf(word: string): string | null {
  if (/^https?:\/\//i.test(word)) return parse(word);
  if (/^www\./i.test(word)) return parse(`https://${word}`);
  return word.includes('@') ? `mailto:${word}` : null;
}

function parse(address: string): string | null {
  try {
    const url = new URL(address);
    return url.hostname.includes('.') || url.hostname === 'localhost' ? url.href : null;
  } catch {
    return null;
  }
}
