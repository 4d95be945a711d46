import type { AnchorTable } from '@queunir/reader/anchors/anchor-table';
import type { ReaderPort } from './reader-port.ts';
import type { ReaderWorld, WorldScript } from './reader-world.ts';
import { loadSource } from './world-script.ts';

/** Has the reader find things by a table: in every later document, and in the one that stands. Errors: page_did_not_answer. */
export async function takeAnchors(
  world: ReaderWorld,
  reader: ReaderPort,
  script: WorldScript,
  table: AnchorTable | null,
): Promise<void> {
  await world.replaceSource(await loadSource(script.bindingName, table));
  await reader.takeTable(table);
}
