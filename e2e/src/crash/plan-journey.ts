import { seeded } from './seeded.ts';

/** Who is killed with `kill -9`. */
export type Victim = 'slice' | 'browser' | 'database';

/** One `kill -9`. */
export type Fault = {
  victim: Victim;
  /** After so many arrivals. */
  after: number;
  /** `sending`: once a message of ours is on its way into the page. */
  moment: 'any' | 'sending';
  /** Milliseconds from that moment on. */
  waitMs: number;
};

/** What happens in one journey, in order of `after` each. */
export type JourneyPlan = {
  seed: number;
  /** Which chat each arrival is in, and whether the owner wrote it on the phone. */
  arrivals: { chat: number; byOwner: boolean }[];
  sends: { after: number; chat: number; text: string; key: string }[];
  faults: Fault[];
};

/** How much is to happen. */
export type JourneySize = { seed: number; chats: number; arrivals: number; sends: number; faults: number };

const victims: readonly Victim[] = ['slice', 'slice', 'browser', 'database'];

/** Plans a journey: the same for the same seed and size. The first quarter is left in peace, while the link is saved. */
export function planJourney({ seed, chats, arrivals, sends, faults }: JourneySize): JourneyPlan {
  const random = seeded(seed);
  const from = Math.floor(arrivals / 4);
  const spread = (index: number, many: number, begin: number): number =>
    begin + Math.floor(((arrivals - begin) * (index + random.below(1000) / 1000)) / many);
  return {
    seed,
    arrivals: Array.from({ length: arrivals }, () => ({
      // A few chats get most of it, as everywhere.
      chat: Math.min(random.below(chats), random.below(chats)),
      byOwner: random.below(40) === 0,
    })),
    sends: Array.from({ length: sends }, (_, index) => ({
      after: spread(index, sends, Math.floor(from / 2)),
      chat: random.below(chats),
      text: `answer ${String(index).padStart(3, '0')} of seed ${seed}, ${'word '.repeat(random.below(30))}end`,
      key: `crash-${seed}-${String(index).padStart(6, '0')}`,
    })),
    faults: Array.from({ length: faults }, (_, index) => ({
      victim: random.pick(victims),
      after: spread(index, faults, from),
      moment: random.pick(['any', 'sending', 'sending'] as const),
      waitMs: random.below(1_500),
    })),
  };
}
