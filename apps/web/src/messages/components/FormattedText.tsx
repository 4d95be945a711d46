import { Fragment, memo, type ReactNode } from 'react';
import { type Block, parseBlocks } from '../format/blocks.ts';
import type { Inline } from '../format/inline.ts';

/** A message's text with WhatsApp's formatting, drawn from a parsed tree: no HTML of others is ever inserted. */
export const FormattedText = memo(function FormattedText({ text }: { text: string }) {
  // Texts never change their blocks' order, so the place is the key.
  return <>{parseBlocks(text).map((block, index) => drawBlock(block, index))}</>;
});

function drawBlock(block: Block, key: number): ReactNode {
  switch (block.type) {
    case 'code':
      return (
        <pre key={key} className="num my-1 overflow-x-auto rounded-4 bg-hover p-2 text-13 whitespace-pre">
          {block.text}
        </pre>
      );
    case 'quote':
      return (
        <blockquote key={key} className="my-0.5 border-l-2 border-line-strong pl-2 text-ink-soft">
          {drawLines(block.lines)}
        </blockquote>
      );
    case 'list': {
      const items = block.items.map((item, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a parsed text does not change its order
        <li key={index} dir="auto">
          {item.map(drawInline)}
        </li>
      ));
      return block.start === null ? (
        <ul key={key} className="list-disc ps-5">
          {items}
        </ul>
      ) : (
        <ol key={key} start={block.start} className="list-decimal ps-6">
          {items}
        </ol>
      );
    }
    case 'lines':
      return <Fragment key={key}>{drawLines(block.lines)}</Fragment>;
  }
}

function drawLines(lines: Inline[][]): ReactNode {
  return lines.map((line, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: a parsed text does not change its order
    <span key={index} dir="auto" className="block min-h-5">
      {line.map(drawInline)}
    </span>
  ));
}

function drawInline(node: Inline, key: number): ReactNode {
  switch (node.type) {
    case 'text':
      return <Fragment key={key}>{node.text}</Fragment>;
    case 'code':
      return (
        <code key={key} className="num rounded-4 bg-hover px-1 text-13">
          {node.text}
        </code>
      );
    case 'link':
      return (
        <a
          key={key}
          href={node.href}
          target="_blank"
          rel="noopener noreferrer nofollow"
          className="text-accent underline underline-offset-2"
        >
          {node.text}
        </a>
      );
    case 'bold':
      return (
        <strong key={key} className="font-semibold">
          {node.children.map(drawInline)}
        </strong>
      );
    case 'italic':
      return <em key={key}>{node.children.map(drawInline)}</em>;
    case 'strike':
      return <s key={key}>{node.children.map(drawInline)}</s>;
  }
}
