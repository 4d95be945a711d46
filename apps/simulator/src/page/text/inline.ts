import { el } from '../kit/element.ts';
import { withEmoji } from './emoji.ts';

/** Someone named in a text, with the id that the real page puts into the template attribute. */
export type Mention = { name: string; jid: string };

const marks: {
  pattern: RegExp;
  tag: 'strong' | 'em' | 'del' | 'code';
  template: (mark: string) => string;
}[] = [
  { pattern: /```([^`]+)```/, tag: 'code', template: () => '```${appText}```' },
  { pattern: /`([^`\n]+)`/, tag: 'code', template: () => '`${appText}`' },
  {
    pattern: /(?<![\p{L}\p{N}*])\*(?!\s)([^*\n]+?)(?<!\s)\*(?![\p{L}\p{N}*])/u,
    tag: 'strong',
    template: () => '*${appText}*',
  },
  {
    pattern: /(?<![\p{L}\p{N}_])_(?!\s)([^_\n]+?)(?<!\s)_(?![\p{L}\p{N}_])/u,
    tag: 'em',
    template: () => '_${appText}_',
  },
  {
    pattern: /(?<![\p{L}\p{N}~])~(?!\s)([^~\n]+?)(?<!\s)~(?![\p{L}\p{N}~])/u,
    tag: 'del',
    template: () => '~${appText}~',
  },
];
const linkPattern = /https?:\/\/[^\s<>]+[^\s<>.,;:!?)]|www\.[^\s<>]+[^\s<>.,;:!?)]/;

type Found = { index: number; length: number; node: () => Node };

function findMark(text: string, mentions: Mention[]): Found[] {
  return marks.flatMap(({ pattern, tag, template }) => {
    const match = pattern.exec(text);
    if (!match?.[1]) return [];
    const inner = match[1];
    const children = (): Node[] =>
      tag === 'code' ? [document.createTextNode(inner)] : inlineNodes(inner, mentions);
    const node = (): Node => el(tag, { 'data-app-text-template': template(tag) }, ...children());
    return [{ index: match.index, length: match[0].length, node }];
  });
}

function findLink(text: string): Found[] {
  const match = linkPattern.exec(text);
  if (!match) return [];
  const shown = match[0];
  const href = shown.startsWith('www.') ? `https://${shown}` : shown;
  const link = {
    dir: 'ltr',
    href,
    title: shown,
    target: '_blank',
    rel: 'noopener noreferrer',
    class: 'selectable-text copyable-text',
  };
  return [{ index: match.index, length: shown.length, node: () => el('a', link, shown) }];
}

function findMention(text: string, mentions: Mention[]): Found[] {
  return mentions.flatMap(({ name, jid }) => {
    const index = text.indexOf(`@${name}`);
    if (index < 0) return [];
    const attributes = {
      dir: 'auto',
      'data-testid': 'select-all selectable-text',
      'data-plain-text': `@${name}`,
      'data-app-text-template': jid,
    };
    const node = (): Node =>
      el(
        'span',
        {},
        el('span', { role: 'button' }, el('span', attributes, '@', el('span', { dir: 'ltr' }, name))),
      );
    return [{ index, length: name.length + 1, node }];
  });
}

/** One line of text as nodes: formatting, links, mentions, emoji. */
export function inlineNodes(text: string, mentions: Mention[]): Node[] {
  const found = [...findMark(text, mentions), ...findLink(text), ...findMention(text, mentions)];
  const first = found.sort((one, other) => one.index - other.index || other.length - one.length)[0];
  if (!first) return withEmoji(text);
  const rest = text.slice(first.index + first.length);
  return [...withEmoji(text.slice(0, first.index)), first.node(), ...inlineNodes(rest, mentions)];
}

/** The text without its formatting signs, as previews show it. */
export function stripMarks(text: string): string {
  return marks.reduce(
    (rest, { pattern }) => rest.replace(new RegExp(pattern, `${pattern.flags}g`), '$1'),
    text,
  );
}
