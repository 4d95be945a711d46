import type { NumericDate } from '../dates/numeric-date.ts';
import type { Clock } from '../dates/parse-clock.ts';
import type { Drift, MessageRead } from '../feed.ts';
import type { DocumentRead } from './read-media-details.ts';

/** A message as its own element tells it; direction, author and day may still come from its neighbours. */
export type ParsedMessage = Omit<MessageRead, 'sentAt'> & {
  clock: Clock | null;
  /** Date in the message's head. */
  date: NumericDate | null;
  startsRun: boolean;
  /** A bubble with a time in it stands here: only then may it inherit from its neighbour. */
  hasBubble: boolean;
  /** Its own side's bubbles bear no tick either: the lack of one tells nothing. */
  mayLackTick: boolean;
  document: DocumentRead | null;
  drift: readonly Drift[];
};
