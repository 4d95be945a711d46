import type { Engine } from './docker.types.ts';

const headerBytes = 8;

/** The newest lines that a container said on both its ways out, oldest first; none when it is gone. */
export async function readContainerLogs(engine: Engine, id: string, lines: number): Promise<string[]> {
  const frames = await engine
    .getContainer(id)
    .logs({ stdout: true, stderr: true, tail: lines, follow: false })
    .catch(() => Buffer.alloc(0));
  return textOf(frames).split('\n').filter(Boolean).slice(-lines);
}

/** The engine sends both ways out as one: frames with a head that says which, and how long. */
function textOf(frames: Buffer): string {
  const parts: Buffer[] = [];
  for (let at = 0; at + headerBytes <= frames.length; ) {
    const end = at + headerBytes + frames.readUInt32BE(at + 4);
    parts.push(frames.subarray(at + headerBytes, end));
    at = end;
  }
  return Buffer.concat(parts).toString('utf8');
}
