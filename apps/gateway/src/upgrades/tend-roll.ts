import type { GatewayDeps } from '../gateway.types.ts';
import { planRoll, type RollLimits } from './plan-roll.ts';
import { findOpenRoll, listRollSlices, moveRoll, wantImage } from './roll.store.ts';

/** Takes the roll that is under way one step further. Called again and again by the gateway that leads. */
export async function tendRoll({ db, now }: GatewayDeps, limits: RollLimits): Promise<void> {
  const roll = await findOpenRoll(db);
  if (!roll) return;
  const at = now();
  const step = planRoll(roll, await listRollSlices(db, at), at, limits);
  switch (step.do) {
    case 'wait':
      return;
    case 'canary':
      await moveRoll(db, roll, 'canary', { now: at, canary: step.number });
      await wantImage(db, [step.number], roll);
      return;
    case 'upgrade':
      return wantImage(db, step.numbers, roll);
    case 'go-on':
      return moveRoll(db, roll, 'rolling', { now: at });
    case 'halt':
      return moveRoll(db, roll, 'halted', { now: at, why: step.why });
    case 'done':
      return moveRoll(db, roll, 'done', { now: at });
  }
}
