import { readNote } from '@queunir/gateway/runtimes/process/process-note';
import { processTree, shareOfMemory } from '@queunir/server/process/process-tree';

/** Megabytes (PSS) of a slice's own process, without its browser. */
export async function memoryOfServer(dataDir: string, number: number): Promise<number> {
  const note = await readNote(dataDir, number);
  return note ? shareOfMemory(note.pid) : 0;
}

/** Megabytes (PSS) of a slice with its browser; the demo phone, which stands for WhatsApp's own computers, is left out. */
export async function memoryOf(dataDir: string, number: number): Promise<number> {
  const note = await readNote(dataDir, number);
  if (!note) throw new Error(`Slice ${number} does not run.`);
  const tree = processTree(note.pid);
  const phones = tree.filter(({ command }) => command.includes('apps/simulator'));
  const leftOut = new Set(phones.flatMap(({ pid }) => processTree(pid)).map(({ pid }) => pid));
  return tree.filter(({ pid }) => !leftOut.has(pid)).reduce((sum, { pid }) => sum + shareOfMemory(pid), 0);
}
