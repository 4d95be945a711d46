import { putAwayEnded } from './account/put-away-ended.ts';
import type { GatewayDeps } from './gateway.types.ts';
import type { ActDeps } from './orchestrator/orchestrator.types.ts';
import { claimMissing } from './pool/claim-missing.ts';
import { tendSleep } from './sleep/tend-sleep.ts';
import type { RuntimeKind } from './slices/slice.types.ts';
import { followImage } from './upgrades/follow-image.ts';
import { tendRoll } from './upgrades/tend-roll.ts';

const roll = { settleMs: 30 * 60_000, atOnce: 2 };
const seldomMs = 30_000;

/**
 * Everything that follows from rules, as the gateway that leads does it before each look: a roll goes on at once, the rest
 * every half minute. What fails does not keep the others from being done.
 */
export function createTending(
  deps: GatewayDeps & Pick<ActDeps, 'versionOf'>,
  given: {
    image: string;
    runtime: RuntimeKind;
    claim: (workspaceId: string) => Promise<unknown>;
    /** The operators' setting. */
    idleDays: () => number;
  },
): () => Promise<void> {
  const { db, log, now } = deps;
  let last = 0;
  const attempt = (what: string, work: Promise<void>) =>
    work.catch((error: unknown) => log.error({ err: error }, `${what} could not be done`));
  return async () => {
    await attempt('a roll', tendRoll(deps, roll));
    if (now().getTime() - last < seldomMs) return;
    last = now().getTime();
    await attempt('the change of image', followImage(deps, given));
    await attempt('putting to sleep', tendSleep(deps, given.idleDays()));
    await attempt('giving slices to accounts', claimMissing(db, given.claim));
    await attempt('putting away ended accounts', putAwayEnded(db));
  };
}
