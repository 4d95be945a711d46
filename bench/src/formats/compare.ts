import type { Figures } from '../kit/bench.ts';
import { type Golden, goldens, honestChats, hostileChats, type Said } from './goldens.ts';

/** Reads a whole chat; an empty list when the side refuses it. */
export type ReadChat = (path: string) => Promise<Said[]>;

/** How right one side is on the given files, and a line a file for people. */
export type Correctness = { figures: Figures; lines: Map<string, string> };

/** Reads every given file with one side: what was written down by hand, what is difficult, and what must not be empty. */
export async function measureCorrectness(read: ReadChat): Promise<Correctness> {
  const lines = new Map<string, string>();
  const figures = { goldenEntries: 0, timesRight: 0, authorsRight: 0, hostileRight: 0, emptyFiles: 0 };
  for (const golden of goldens()) {
    const { times, authors, of } = await againstGolden(golden, read);
    figures.goldenEntries += of;
    figures.timesRight += times;
    figures.authorsRight += authors;
    lines.set(golden.name, `${times} times and ${authors} authors of ${of}`);
  }
  for (const { name, path, entries } of hostileChats()) {
    const found = (await read(path)).length;
    if (found === entries) figures.hostileRight++;
    lines.set(name, `${found} entries of ${entries}`);
  }
  for (const { name, path } of honestChats()) {
    const found = (await read(path)).length;
    if (found > 0) continue;
    figures.emptyFiles++;
    lines.set(name, 'nothing read');
  }
  return { figures, lines };
}

async function againstGolden({ path, entries, withoutSystem }: Golden, read: ReadChat) {
  const said = (await read(path)).filter(({ author }) => !withoutSystem || author !== null);
  const found = said.length === entries.length ? said : inOrder(entries, said);
  const right = (key: 'at' | 'author') =>
    entries.filter((entry, index) => found[index] && plain(found[index][key]) === plain(entry[key])).length;
  return { of: entries.length, times: right('at'), authors: right('author') };
}

/** What was read for each entry, found by its words, in the order of the file. */
function inOrder(entries: Said[], said: Said[]): (Said | undefined)[] {
  let from = 0;
  return entries.map((entry) => {
    const wanted = plain(entry.text) ?? '';
    const at = said.findIndex(({ text }, index) => index >= from && plain(text)?.startsWith(wanted));
    if (at < 0) return undefined;
    from = at + 1;
    return said[at];
  });
}

function plain(text: string | null): string | null {
  return text === null
    ? null
    : text
        .replace(/[\p{Cf}]/gu, '')
        .replace(/\s+/g, ' ')
        .trim();
}
