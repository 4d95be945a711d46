import { Worker } from 'node:worker_threads';
import { describe, expect, it } from 'vitest';

/** Reads in a thread that may keep no more than 40 MB; one that needs more ends with an error. */
function readInLittle(first: string, piece: string, times: number): Promise<number> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./flat-memory.worker.ts', import.meta.url), {
      workerData: { first, piece, times },
      resourceLimits: { maxOldGenerationSizeMb: 40, maxYoungGenerationSizeMb: 16 },
    });
    worker.once('message', resolve);
    worker.once('error', reject);
  });
}

const head = '13/01/24, 10:00 - ';

describe('memory', { timeout: 180_000 }, () => {
  it('does not grow with the messages of a file, even when every one has another name', async () => {
    const lines = Array.from(
      { length: 1000 },
      (_, n) => `${head}Somebody called ${n}: hello there, ${'x'.repeat(60)}\n`,
    );
    expect(await readInLittle('', lines.join(''), 1000)).toBe(1_000_000);
  });

  it('does not grow with one message that never ends', async () => {
    expect(await readInLittle(`${head}Ana: `, 'a line of text that is no header\n'.repeat(2000), 1500)).toBe(
      1,
    );
  });

  it('does not grow with one line that never ends', async () => {
    expect(await readInLittle(`${head}Ana: `, 'never a line end '.repeat(4000), 1500)).toBe(1);
  });

  it('does not grow with bytes that are no text', async () => {
    await expect(readInLittle('', '\u0000\u0001\ufffd binary '.repeat(4000), 1500)).rejects.toThrow(
      'no chat',
    );
  });
});
