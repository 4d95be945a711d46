import { parentPort, workerData } from 'node:worker_threads';
import { readChat } from '../src/chats/read-chat.ts';
import type { ByteSource } from '../src/files/byte-source.types.ts';

/** Reads a source that repeats one piece, and tells how many messages it held. */
const { piece, times, first } = workerData as { piece: string; times: number; first: string };
const bytes = new TextEncoder().encode(piece);
const start = new TextEncoder().encode(first);
const source: ByteSource = {
  name: 'long.txt',
  size: start.length + bytes.length * times,
  open: async function* () {
    yield start;
    for (let n = 0; n < times; n += 1) yield bytes;
  },
};
let messages = 0;
for await (const event of readChat(source)) if (event.type === 'message') messages += 1;
parentPort?.postMessage(messages);
