import { addressKey, countTries, forgetTriesOf, type TryLimit } from '@queunir/server/login/count-tries';
import type { SliceDb } from '../slice.types.ts';

/** Who tries: by the network address, or by the browser where the owner has signed in with it before. */
export type Trier = {
  readonly address: string | null;
  /** SHA-256 of a known device's cookie; null for a stranger. */
  readonly knownDevice: Buffer | null;
};

const strangers: TryLimit = { key: 'account:owner', freeTries: 100, mostSeconds: 2 };

/**
 * Counts a try before it is made and lengthens the wait after it: 1, 2, 4 … seconds once the free tries are used, up
 * to 15 minutes. A browser that signed in before is counted by itself, so that no stranger locks it out; everyone
 * else by address first, and then all together with a brake of seconds against tries from many addresses.
 * Throws `too_many_requests` with the seconds to wait.
 */
export async function takeTry(db: SliceDb, trier: Trier, now: Date): Promise<void> {
  const own: TryLimit = { key: ownKey(trier), freeTries: 5, mostSeconds: 900 };
  await countTries(db, trier.knownDevice ? [own] : [own, strangers], now);
}

/** Forgets the tries of a device or address after the right password. */
export async function forgetTries(db: SliceDb, trier: Trier): Promise<void> {
  await forgetTriesOf(db, [ownKey(trier)]);
}

function ownKey({ address, knownDevice }: Trier): string {
  return knownDevice ? `device:${knownDevice.toString('hex')}` : addressKey(address);
}
