import { maskAttribute } from './mask-attribute.ts';
import { maskIconTitle, maskWritten } from './mask-label.ts';

const LEFT_OUT = new Set([
  'script', 'style', 'link', 'meta', 'noscript', 'template', 'iframe', 'object', 'embed', 'path', 'defs',
  'base',
]); // biome-ignore format: one word a line is longer than the file
const VOID = new Set(['area', 'br', 'col', 'hr', 'img', 'input', 'source', 'track', 'wbr']);
const MOST_LINES = 60_000;

/**
 * The page's elements as HTML, indented, with every text, name, number, id and address replaced by a placeholder of
 * the same shape. Scripts, styles and drawings are left out.
 */
export function maskPage(page: Document): string[] {
  const lines: string[] = [];
  if (page.documentElement) write(page.documentElement, 0, lines);
  return lines.length > MOST_LINES ? [...lines.slice(0, MOST_LINES), '… the rest is cut off'] : lines;
}

function write(element: Element, depth: number, lines: string[]): void {
  if (LEFT_OUT.has(element.localName) || lines.length > MOST_LINES) return;
  const indent = ' '.repeat(depth);
  const attributes = [...element.attributes].flatMap(({ name, value }) => {
    const masked = maskAttribute(name, value);
    return masked === null ? [] : [` ${name}="${escaped(masked)}"`];
  });
  const open = `${indent}<${element.localName}${attributes.join('')}>`;
  const before = lines.push(open);
  const isIconTitle = element.localName === 'title' && element.parentElement?.closest('svg') != null;
  for (const child of element.childNodes) {
    if (child instanceof Element) write(child, depth + 1, lines);
    else if (child.nodeType === Node.TEXT_NODE && (child.nodeValue ?? '').trim() !== '')
      lines.push(`${indent} ${escaped(maskNode(child.nodeValue ?? '', isIconTitle))}`);
  }
  if (VOID.has(element.localName)) return;
  const close = `</${element.localName}>`;
  if (lines.length === before) lines[before - 1] = open + close;
  else if (lines.length === before + 1 && element.children.length === 0)
    lines.splice(before - 1, 2, `${open}${lines[before]?.trim()}${close}`);
  else lines.push(indent + close);
}

function maskNode(text: string, isIconTitle: boolean): string {
  const shown = text.replace(/\s+/g, ' ').trim();
  return isIconTitle ? maskIconTitle(shown) : maskWritten(shown);
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}
