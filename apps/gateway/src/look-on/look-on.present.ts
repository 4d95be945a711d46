import type { listLookOns } from '@queunir/contracts/account/account';
import type { ReplyOf } from '@queunir/contracts/kit/endpoint';
import type { LookOnRow } from './look-on.store.ts';

/** Who looked on in a workspace, as its members see it. */
export function presentLookOns(rows: readonly LookOnRow[], now: Date): ReplyOf<typeof listLookOns> {
  return {
    lookOns: rows.map(({ id, operator, reason, startedAt, endsAt, endedAt }) => ({
      id,
      operator,
      reason,
      startedAt: startedAt.toISOString(),
      endsAt: (endedAt ?? endsAt).toISOString(),
      running: endedAt === null && endsAt > now,
    })),
  };
}
