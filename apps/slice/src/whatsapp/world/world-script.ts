import { randomBytes } from 'node:crypto';
import type { AnchorTable } from '@queunir/reader/anchors/anchor-table';
import { bundleReader } from '@queunir/reader/bundle';
import type { WorldScript } from './reader-world.ts';

/** The reader as a script for a world of its own, with names that no page can know beforehand. */
export async function loadWorldScript(table: AnchorTable | null = null): Promise<WorldScript> {
  const name = `w${randomBytes(8).toString('hex')}`;
  const bindingName = `${name}e`;
  return { worldName: name, bindingName, source: await loadSource(bindingName, table) };
}

/** The reader's text for a world that stands already, finding things by a table. */
export function loadSource(bindingName: string, table: AnchorTable | null): Promise<string> {
  return bundleReader({ binding: bindingName, table });
}
