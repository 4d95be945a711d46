import { type AnchorTable, takeAnchorTable } from '../anchors/anchor-table.ts';
import { isUsable } from '../anchors/is-usable.ts';
import { createRowTokens } from '../list/row-tokens.ts';
import { installReader, type LiveReader } from './install-reader.ts';
import { createReaderApi } from './reader-api.ts';

/** Name of the binding through which feeds go; the bundle is made with it, or with '' for reading only. */
declare const QUEUNIR_BINDING: string;
/** Anchor table as JSON, or `null`. */
declare const QUEUNIR_TABLE: string;

/**
 * Entry of the bundle. In the page's top frame it defines the one frozen global `__queunirReader` of the
 * isolated world and, when a binding is named, starts to tell.
 */
function start(): void {
  const world = globalThis as unknown as Record<string, unknown>;
  if (window.top !== window || '__queunirReader' in world) return;
  const now = () => Date.now();
  const tokens = createRowTokens();
  const table = JSON.parse(QUEUNIR_TABLE) as AnchorTable | null;
  if (table && isUsable(table, document)) takeAnchorTable(table);
  let live: LiveReader | null = null;
  const api = Object.freeze(createReaderApi(document, now, tokens, () => live?.again()));
  Object.defineProperty(world, '__queunirReader', { value: api });
  const emit = QUEUNIR_BINDING === '' ? undefined : world[QUEUNIR_BINDING];
  if (typeof emit === 'function')
    live = installReader({ emit: (json) => void emit(json), now }, document, tokens);
}

start();
