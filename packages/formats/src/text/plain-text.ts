import { readMessageText } from './read-text.ts';
import type { Block, Inline } from './text-tree.types.ts';

/** The text of a message as a person would read it out: without marks, quotes and lists line by line. */
export function plainMessageText(text: string): string {
  return readMessageText(text).map(plainBlock).join('\n');
}

function plainBlock(block: Block): string {
  switch (block.type) {
    case 'code':
      return block.text;
    case 'list':
      return block.items
        .map((item, at) => `${block.start === null ? '-' : `${block.start + at}.`} ${plainInline(item)}`)
        .join('\n');
    default:
      return block.lines.map(plainInline).join('\n');
  }
}

function plainInline(nodes: readonly Inline[]): string {
  return nodes.map((node) => ('children' in node ? plainInline(node.children) : node.text)).join('');
}
