import { setTimeout as sleep } from 'node:timers/promises';
import { type ApiClient, signedIn } from '@queunir/e2e/kit/api-client';
import { linkDemo, waitForCatchUp } from '@queunir/e2e/kit/link-demo';
import type { Phone } from '@queunir/e2e/kit/phone';
import { until } from '@queunir/e2e/kit/until';
import type { Bench, Figures } from '../kit/bench.ts';
import { newPerson } from '../kit/new-person.ts';
import { type OpenService, openService } from '../kit/open-service.ts';
import { percentile, round } from '../kit/percentile.ts';
import { type DatabaseWork, databaseWork } from './database-work.ts';
import { memoryOf, memoryOfServer } from './memory-of.ts';

/** How many slices run when they are measured. */
const steps = [1, 5, 20] as const;
/** Of these so many are linked: each has a browser, and a demo phone that is not counted. */
const linked = 5;
const settleMs = 20_000;
const watchMs = 30_000;
const looks = 6;
/** Of the reference server's memory, what slices may use. */
const forSlicesMB = 64 * 1024 * 0.75;

/** How many slices fit. */
export const density: Bench = {
  name: 'density',
  measures: `memory (PSS of the process tree) of a slice without a browser at ${steps.join(', ')} slices, of one that is linked (${linked} at once, headless shell, demo phone left out) at rest and with two messages a second, its database connections and commits at rest; slices on 64 GB with a quarter left for the rest`,
  goals: [
    { figure: 'warmMB', unit: 'MB', atMost: 80 },
    { figure: 'linkedIdleMB', unit: 'MB', atMost: 260 },
  ],
  run: async (say) => {
    const service = await openService({ POOL_SIZE: '0', SLICE_MEMORY_MB: '100', SLICES_MEMORY_MB: '4000' });
    try {
      const figures = await measureWarm(service, say);
      const people = await linkSome(service, say);
      await sleep(settleMs);
      const numbers = people.map(({ number }) => number);
      figures.linkedIdleMB = round(await lookAgain(service, numbers), 1);
      figures.linkedServerMB = round(await lookAgain(service, numbers, memoryOfServer), 1);
      say(`${linked} linked, at rest: ${figures.linkedIdleMB} MB each; now messages come`);
      figures.linkedBusyMB = round(await whileBusy(people, () => lookAgain(service, numbers)), 1);
      figures.slicesOn64GB = Math.floor(forSlicesMB / figures.linkedIdleMB);
      return { figures, peers: {} };
    } finally {
      await service.remove();
    }
  },
};

async function measureWarm(service: OpenService, say: (line: string) => void): Promise<Figures> {
  const figures: Figures = {};
  for (const count of steps) {
    await service.addSlices(count - (await service.running()).length);
    const running = await until(
      `${count} slices to answer`,
      async () => {
        const all = await service.running();
        return all.length === count && (await Promise.all(all.map(service.answers))).every(Boolean) && all;
      },
      { ms: 600_000, every: 200 },
    );
    await sleep(settleMs);
    const numbers = running.map(({ number }) => number);
    figures[`warmMBAt${count}`] = round(await lookAgain(service, numbers), 1);
    say(`${count} slices without a browser: ${figures[`warmMBAt${count}`]} MB each`);
  }
  const slices = steps.at(-1)!;
  const before: DatabaseWork = await databaseWork(service.db);
  await sleep(watchMs);
  const after = await databaseWork(service.db);
  return {
    warmMB: figures[`warmMBAt${slices}`]!,
    ...figures,
    slices,
    connectionsPerSlice: round(after.connections / slices),
    idleCommitsPerSecond: round((after.commits - before.commits) / (watchMs / 1000) / slices, 3),
  };
}

type Linked = { number: number; phone: Phone; person: ApiClient };

async function linkSome(service: OpenService, say: (line: string) => void): Promise<Linked[]> {
  const people: Linked[] = [];
  for (let index = 0; index < linked; index++) {
    const newcomer = await newPerson(service);
    await newcomer.verify();
    const person = signedIn(service.url, await newcomer.signIn());
    const workspaceId = await newcomer.workspaceId();
    const slice = await until(
      'the slice of somebody to run',
      async () => {
        const own = await service.sliceOf(workspaceId);
        return own?.state === 'running' ? own : null;
      },
      { ms: 120_000 },
    );
    const { phone } = await linkDemo(person);
    await waitForCatchUp(person);
    people.push({ number: slice.number, phone, person });
    say(`${index + 1} of ${linked} linked`);
  }
  return people;
}

/** Megabytes of one slice, the mean of all; the middle of several looks. */
async function lookAgain(
  { dataDir }: OpenService,
  numbers: readonly number[],
  memory = memoryOf,
): Promise<number> {
  const seen: number[] = [];
  for (let look = 0; look < looks; look++) {
    const each = await Promise.all(numbers.map((number) => memory(dataDir, number)));
    seen.push(each.reduce((sum, one) => sum + one, 0) / each.length);
    await sleep(2_000);
  }
  return percentile(seen, 0.5);
}

/** Two messages a second come to each of them while it is looked at. */
async function whileBusy(people: readonly Linked[], look: () => Promise<number>): Promise<number> {
  let over = false;
  const write = async ({ phone }: Linked) => {
    const chats = (await phone.chats()).filter((chat) => chat.kind === 'person' && !chat.archived);
    for (let number = 0; !over; number++) {
      await phone.receive(chats[number % chats.length]!, `Message ${number} while it is measured`);
      await sleep(500);
    }
  };
  const writing = Promise.all(people.map(write));
  try {
    await sleep(settleMs);
    return await look();
  } finally {
    over = true;
    await writing;
  }
}
