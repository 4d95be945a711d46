import { open, rename, stat } from 'node:fs/promises';

const mostBytes = 5_000_000;
/** Lines are found from the end of the file; so much of it is looked at. */
const tailBytes = 256_000;

/** Before a start: a log that has grown big becomes the old one, of which one is kept. */
export async function makeRoomInLog(path: string): Promise<void> {
  const size = await stat(path).then(
    (found) => found.size,
    () => 0,
  );
  if (size > mostBytes) await rename(path, `${path}.1`);
}

/** The newest lines of a log, oldest first; none where there is no log. */
export async function readLog(path: string, lines: number): Promise<string[]> {
  const file = await open(path, 'r').catch(() => null);
  if (!file) return [];
  try {
    const { size } = await file.stat();
    const from = Math.max(0, size - tailBytes);
    const { buffer, bytesRead } = await file.read(Buffer.alloc(size - from), 0, size - from, from);
    const text = buffer.subarray(0, bytesRead).toString('utf8');
    const whole = from > 0 ? text.slice(text.indexOf('\n') + 1) : text;
    return whole.split('\n').filter(Boolean).slice(-lines);
  } finally {
    await file.close();
  }
}
