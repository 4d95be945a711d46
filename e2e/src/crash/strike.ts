import { setTimeout as sleep } from 'node:timers/promises';
import { until } from '../kit/until.ts';
import type { Fault } from './plan-journey.ts';
import type { Supervised } from './supervise.ts';
import { browserPids, databasePid, killHard } from './victims.ts';

/** What a fault did, and how long it took until all of it was back. */
export type Struck = Fault & { foundSending: boolean; backMs: number };

/** Lets one fault happen and waits until what was killed is there again. `isSending` and `isReady` ask the product. */
export async function strike(
  supervised: Supervised,
  fault: Fault,
  ask: { isSending: () => Promise<boolean>; isReady: () => Promise<boolean> },
): Promise<Struck> {
  const { dataDir } = supervised.product();
  const foundSending =
    fault.moment === 'sending' &&
    (await until('a message on its way', ask.isSending, { ms: 15_000, every: 20 }).catch(() => false));
  await sleep(fault.waitMs);
  const began = performance.now();
  let isBack = ask.isReady;
  if (fault.victim === 'slice') await supervised.killAndRestart();
  else {
    const pid = await until(
      `the ${fault.victim} to run`,
      async () => (fault.victim === 'browser' ? (await browserPids(dataDir))[0] : databasePid(dataDir)),
      { ms: 120_000 },
    );
    killHard(pid);
    // What the status says is believed only once another one is there.
    if (fault.victim === 'browser')
      isBack = async () => ((await browserPids(dataDir))[0] ?? pid) !== pid && (await ask.isReady());
    await sleep(100);
  }
  await until(`all to be back after the end of the ${fault.victim}`, isBack, {
    ms: 180_000,
    every: 250,
  });
  return { ...fault, foundSending: foundSending === true, backMs: Math.round(performance.now() - began) };
}
