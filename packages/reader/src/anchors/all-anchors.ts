import * as archive from '../archive/archive.anchors.ts';
import * as chat from '../chat/chat.anchors.ts';
import * as composer from '../composer/composer.anchors.ts';
import * as drawer from '../drawer/drawer.anchors.ts';
import * as info from '../drawer/info.anchors.ts';
import * as header from '../header/header.anchors.ts';
import * as list from '../list/list.anchors.ts';
import * as row from '../list/row.anchors.ts';
import * as message from '../message/message.anchors.ts';
import * as page from '../page/page.anchors.ts';
import type { Anchor } from './anchor.ts';
import { type AnchorTable, builtInVersion } from './anchor-table.ts';

/** The built-in ways as a table: every anchor that a newer table may name. Runs outside the page. */
export function builtInTable(): AnchorTable {
  const anchors = [archive, chat, composer, drawer, header, info, list, row, message, page].flatMap((file) =>
    Object.values<unknown>(file).filter(isAnchor),
  );
  return {
    version: builtInVersion,
    anchors: Object.fromEntries(anchors.map((anchor) => [anchor.entry ?? anchor.name, anchor.ways])),
  };
}

function isAnchor(value: unknown): value is Anchor {
  return typeof value === 'object' && value !== null && 'name' in value && 'ways' in value;
}
