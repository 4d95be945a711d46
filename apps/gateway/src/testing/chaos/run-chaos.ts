import { setTimeout as sleep } from 'node:timers/promises';
import { type ChaosFleet, startChaosFleet } from './chaos-fleet.ts';
import { ask, converge } from './converge.ts';
import { type Chance, engineFaults, faults } from './faults.ts';

/** How a run ended: what was wrong after which fault, and how often a slice answered somebody who is not its owner. */
export type ChaosEnd = {
  happened: string[];
  wrong: string[];
  answers: number;
  mixedUp: string[];
};

const slices = 20;
/** So many of them run in containers. */
const contained = 4;

/**
 * Lets so many faults happen to a service of twenty slices while their owners ask without pause, and waits after each
 * until all is whole again. Every fault comes once before any comes twice; the same seed gives the same order.
 */
export async function runChaos(
  options: { seed: number; count: number },
  say: (line: string) => void,
): Promise<ChaosEnd> {
  const fleet = await startChaosFleet({ docker: true });
  const end: ChaosEnd = { happened: [], wrong: [], answers: 0, mixedUp: [] };
  const traffic = keepAsking(fleet, end);
  try {
    for (let number = 1; number <= slices; number += 1)
      await fleet.add(number % (slices / contained) === 0 ? 'docker' : 'process');
    await fleet.startGateway();
    end.wrong.push(...(await converge(fleet)).map((what) => `at the start: ${what}`));
    const chance = chanceOf(options.seed);
    for (const fault of orderOf(options.count, chance)) {
      if (end.wrong.length > 0) break;
      const began = performance.now();
      await fault.happen(fleet, chance);
      const wrong = await converge(fleet);
      end.happened.push(fault.name);
      end.wrong.push(...wrong.map((what) => `after "${fault.name}": ${what}`));
      say(`${end.happened.length}. ${fault.name}: whole after ${Math.round(performance.now() - began)} ms`);
    }
    if (end.wrong.length > 0) say(fleet.said().slice(-8_000));
  } finally {
    await traffic.stop();
    await fleet.close();
  }
  return end;
}

/** Owners who ask one after the other, whoever is away; what answers must be their own slice. */
function keepAsking(fleet: ChaosFleet, end: ChaosEnd): { stop: () => Promise<void> } {
  let stopped = false;
  const work = (async () => {
    while (!stopped) {
      for (const [number, key] of [...fleet.keys]) {
        if (stopped) break;
        const answered = await ask(`${fleet.url}/api/whoami`, key);
        if (answered === null) continue;
        end.answers += 1;
        if (answered !== number) end.mixedUp.push(`${number} was answered by ${answered}`);
      }
      await sleep(50);
    }
  })();
  return {
    stop: async () => {
      stopped = true;
      await work;
    },
  };
}

function* orderOf(count: number, chance: Chance) {
  let left: (typeof faults)[number][] = [];
  for (let made = 0; made < count; made += 1) {
    if (left.length === 0) left = [...faults, ...engineFaults];
    yield left.splice(chance(left.length), 1)[0]!;
  }
}

/** mulberry32: small, and the same everywhere. */
function chanceOf(seed: number): Chance {
  let state = seed >>> 0;
  return (below) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296) * below);
  };
}
