import { join } from 'node:path';
import { makeTempFolder, removeFolder } from '@queunir/e2e/kit/temp-folder';
import type { Bench, Figures } from '../kit/bench.ts';
import { percentile, round } from '../kit/percentile.ts';
import { compareCorrectness } from './correctness.ts';
import { runSide, type SideResult } from './run-side.ts';
import { writeChat } from './write-chat.ts';
import { writeContacts } from './write-contacts.ts';
import { writeZip } from './write-zip.ts';

const lines = 300_000;
const turns = 5;
const zipMB = 1500;
const people = 50_000;

type Say = (line: string) => void;

/** How fast, how lean and how right files that people bring are read. */
export const formats: Bench = {
  name: 'formats',
  measures: `a chat of ${lines} lines beside whatsapp-chat-parser, each in a process of its own; a zip of ${zipMB} MB whose every file is read; an address book of ${people} cards; and how right both are`,
  goals: [
    { figure: 'parseTimesPeer', unit: '×', atLeast: 0.5 },
    { figure: 'parsePeakMB', unit: 'MB', atMost: 150 },
    { figure: 'zipPeakMB', unit: 'MB', atMost: 300 },
  ],
  run: async (say) => {
    const correct = await compareCorrectness(say);
    const folder = await makeTempFolder('bench-formats');
    try {
      const chat = await besidePeer(folder, say);
      const zip = await readLargeZip(folder, say);
      const contacts = await readAddressBook(folder, say);
      return {
        figures: { ...chat.figures, ...zip, ...contacts, lines, ...correct.figures },
        peers: { ...chat.peers, ...correct.peers },
      };
    } finally {
      await removeFolder(folder);
    }
  },
};

async function besidePeer(folder: string, say: Say): Promise<{ figures: Figures; peers: Figures }> {
  const path = join(folder, 'WhatsApp Chat with Ana.txt');
  await writeChat(path, lines);
  const took: { ours: SideResult[]; theirs: SideResult[] } = { ours: [], theirs: [] };
  for (let turn = 0; turn < turns; turn++) {
    const sides = [
      { script: 'our-chat.ts', results: took.ours },
      { script: 'peer-chat.ts', results: took.theirs },
    ];
    for (const { script, results } of turn % 2 === 0 ? sides : sides.reverse())
      results.push(await runSide(script, path));
    say(`turn ${turn + 1} of ${turns}: ${inWords(took.ours)}; whatsapp-chat-parser ${inWords(took.theirs)}`);
  }
  const [counted, theirs] = [took.ours[0]?.count, took.theirs[0]?.count];
  if (counted !== theirs)
    throw new Error(`We read ${counted} messages and the peer ${theirs}: no fair race.`);
  const [ours, peers] = [summary(took.ours), summary(took.theirs)];
  const parseTimesPeer = round(ours.linesPerSecond / peers.linesPerSecond, 2);
  return { figures: { parseTimesPeer, ...ours }, peers };
}

async function readLargeZip(folder: string, say: Say): Promise<Figures> {
  const path = join(folder, 'WhatsApp Chat - Ana.zip');
  const photos = await writeZip(path, lines, zipMB);
  say(`a zip of ${zipMB} MB with ${photos} files is written`);
  const read = await runSide('our-zip.ts', path);
  if (read.count !== photos) throw new Error(`${read.count} files were read of ${photos}.`);
  return { zipPeakMB: round(read.peakMB, 0), zipMBps: round((zipMB * 1000) / read.ms, 0) };
}

async function readAddressBook(folder: string, say: Say): Promise<Figures> {
  const path = join(folder, 'contacts.vcf');
  await writeContacts(path, people);
  const results: SideResult[] = [];
  for (let turn = 0; turn < 3; turn++) results.push(await runSide('our-contacts.ts', path));
  if (results.some(({ count }) => count !== people))
    throw new Error(`Not all of ${people} contacts were read.`);
  say(`${people} contacts: ${inWords(results)}`);
  const ms = percentile(
    results.map((result) => result.ms),
    0.5,
  );
  const peak = Math.max(...results.map(({ peakMB }) => peakMB));
  return { contactsPerSecond: round((people * 1000) / ms, 0), contactsPeakMB: round(peak, 0) };
}

function summary(results: SideResult[]): { linesPerSecond: number; parsePeakMB: number } {
  const ms = percentile(
    results.map((result) => result.ms),
    0.5,
  );
  const peak = Math.max(...results.map(({ peakMB }) => peakMB));
  return { linesPerSecond: round((lines * 1000) / ms, 0), parsePeakMB: round(peak, 0) };
}

function inWords(results: SideResult[]): string {
  const last = results.at(-1);
  return `${round(last?.ms ?? 0, 0)} ms, ${round(last?.peakMB ?? 0, 0)} MB`;
}
