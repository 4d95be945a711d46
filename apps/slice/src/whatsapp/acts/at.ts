import type { Hands } from '../hands/hands.ts';
import type { Turn } from '../queue/act-queue.ts';
import type { ReaderPort } from '../world/reader-port.ts';

/** What every step of an act works with: eyes, hands, and its turn in the queue. */
export type At = { reader: ReaderPort; hands: Hands; turn: Turn };
