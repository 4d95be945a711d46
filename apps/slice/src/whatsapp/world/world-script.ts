import { randomBytes } from 'node:crypto';
import { bundleReader } from '@queunir/reader/bundle';
import type { WorldScript } from './reader-world.ts';

/** The reader as a script for a world of its own, with names that no page can know beforehand. */
export async function loadWorldScript(): Promise<WorldScript> {
  const name = `w${randomBytes(8).toString('hex')}`;
  const bindingName = `${name}e`;
  return { worldName: name, bindingName, source: await bundleReader({ binding: bindingName }) };
}
