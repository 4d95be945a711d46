import { isWord } from '../locales/lexicon.ts';
import { oneLine, stripBidi } from './bidi.ts';

const BLOCKS = new Set(['div', 'p', 'li', 'ul', 'ol', 'blockquote', 'pre']);
const MARKS: Readonly<Record<string, string>> = {
  strong: '*',
  b: '*',
  em: '_',
  i: '_',
  del: '~',
  s: '~',
  code: '`',
};
const SLOT = '$' + '{appText}';

/**
 * Text of a message as its author typed it: WhatsApp's marks for bold, italic, strike and code, lines of lists
 * and quotes, emoji from `alt`, mentions as `@Name`. Hidden spacers and the "Read more" button are left out.
 */
export function readText(root: Element): string {
  const lines = new Lines();
  append(root, lines);
  return stripBidi(lines.text()).trim();
}

/** Collects text and puts a line break between blocks, never two for one border. */
class Lines {
  private parts: string[] = [];
  private pending = false;

  add(text: string): void {
    if (text === '') return;
    if (this.pending && this.parts.length > 0 && !this.endsWithBreak()) this.parts.push('\n');
    this.pending = false;
    this.parts.push(text);
  }

  border(): void {
    this.pending = true;
  }

  text(): string {
    return this.parts.join('');
  }

  private endsWithBreak(): boolean {
    return this.parts.at(-1)?.endsWith('\n') ?? true;
  }
}

function append(node: Node, lines: Lines): void {
  for (let child = node.firstChild; child; child = child.nextSibling) {
    if (child.nodeType === Node.TEXT_NODE) lines.add((child as Text).data);
    else if (child instanceof Element) appendElement(child, lines);
  }
}

function appendElement(element: Element, lines: Lines): void {
  const tag = element.localName;
  if (tag === 'svg' || element.getAttribute('aria-hidden') === 'true' || isReadMore(element)) return;
  const plain = plainText(element, tag);
  if (plain !== null) {
    lines.add(plain);
    return;
  }
  const inner = wrapped(element, tag, element.getAttribute('data-app-text-template'));
  const block = BLOCKS.has(tag);
  if (block) lines.border();
  lines.add(inner);
  if (block) lines.border();
}

// A mention's template is the JID of the one mentioned; its plain text is what is shown.
function plainText(element: Element, tag: string): string | null {
  if (tag === 'br') return '\n';
  const plain = element.getAttribute('data-plain-text');
  return tag === 'img' ? (plain ?? element.getAttribute('alt') ?? '') : plain;
}

function wrapped(element: Element, tag: string, template: string | null): string {
  const own = new Lines();
  append(element, own);
  const inner = own.text();
  if (inner === '') return '';
  if (template?.includes(SLOT)) return template.replace(SLOT, () => inner);
  const mark = MARKS[tag];
  if (mark) return `${mark}${inner}${mark}`;
  if (tag === 'li') return `${listMark(element)}${inner}`;
  if (tag === 'blockquote') return inner.replace(/^/gm, '> ');
  return inner;
}

// A list's lines carry their mark as a short pre-plain text: `• `, `1. ` (source B).
function listMark(item: Element): string {
  const printed =
    item.getAttribute('data-pre-plain-text') ??
    item.querySelector('[data-pre-plain-text]')?.getAttribute('data-pre-plain-text');
  const number = /^\s*(\d+)\. /.exec(printed ?? '')?.[1];
  if (number) return `${number}. `;
  if (printed || item.parentElement?.localName !== 'ol') return '- ';
  const start = Number(item.parentElement.getAttribute('start') ?? 1);
  const index = [...item.parentElement.children].filter((each) => each.localName === 'li').indexOf(item);
  return `${start + index}. `;
}

function isReadMore(element: Element): boolean {
  if (element.getAttribute('role') !== 'button' && element.localName !== 'button') return false;
  return isWord('readMore', oneLine(element.textContent));
}
