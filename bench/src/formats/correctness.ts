import { join } from 'node:path';
import type { Figures } from '../kit/bench.ts';
import { measureCorrectness } from './compare.ts';
import { HAS_EXPORTS, hostileZipFolder, hostileZips } from './goldens.ts';
import { readWithOurs, tryOurs } from './read-with-ours.ts';
import { readWithPeer } from './read-with-peer.ts';

/** How right both are on the given files, as figures and as a table for `say`. Nothing where the files are missing. */
export async function compareCorrectness(
  say: (line: string) => void,
): Promise<{ figures: Figures; peers: Figures }> {
  if (!HAS_EXPORTS) {
    say('../shared/data/chat-exports is not here: how right both are was not measured');
    return { figures: {}, peers: {} };
  }
  const ours = await measureCorrectness(readWithOurs);
  const peer = await measureCorrectness(readWithPeer);
  say(row('file', 'ours', 'whatsapp-chat-parser'));
  for (const name of new Set([...ours.lines.keys(), ...peer.lines.keys()]))
    say(row(name, ours.lines.get(name) ?? 'read', peer.lines.get(name) ?? 'read'));
  const zipsRight = await countZips(say);
  return { figures: { ...ours.figures, zipsRight }, peers: peer.figures };
}

async function countZips(say: (line: string) => void): Promise<number> {
  let right = 0;
  for (const [name, wanted] of Object.entries(hostileZips)) {
    const read = await tryOurs(join(hostileZipFolder, name));
    const got = typeof read === 'string' ? read : read.length;
    if (got === wanted) right++;
    say(row(`hostile/zip/${name}`, `${got}${got === wanted ? '' : `, not ${wanted}`}`, 'reads no zips'));
  }
  return right;
}

function row(...cells: string[]): string {
  return cells.map((cell, index) => cell.padEnd(index === 0 ? 60 : 32)).join('');
}
