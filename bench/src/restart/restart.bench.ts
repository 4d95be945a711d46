import { until } from '@queunir/e2e/kit/until';
import { readNote } from '@queunir/gateway/runtimes/process/process-note';
import type { Bench } from '../kit/bench.ts';
import { type OpenService, openService } from '../kit/open-service.ts';
import { round } from '../kit/percentile.ts';

const slices = 40;

/** How long a restart keeps people waiting. */
export const restart: Bench = {
  name: 'restart',
  measures: `${slices} slices without a browser, on a database of their own that stays up: from the start of the gateway, killed before, until it answers while every slice runs on untouched; and after everything was killed, from the start of the gateway until all answer`,
  goals: [
    { figure: 'gatewayMs', unit: 'ms', atMost: 3_000 },
    { figure: 'hostMs', unit: 'ms', atMost: 60_000 },
  ],
  run: async (say) => {
    const service = await openService(
      { POOL_SIZE: '0', SLICE_MEMORY_MB: '100', SLICES_MEMORY_MB: '6000' },
      true,
    );
    try {
      await service.addSlices(slices);
      await untilAllAnswer(service);
      const before = await pidsOf(service);
      say(`${slices} slices run; the gateway is killed`);
      await service.gateway().stop('SIGKILL');
      const gatewayMs = round(await service.startGateway(), 0);
      await untilAllAnswer(service);
      const after = await pidsOf(service);
      if (String(after) !== String(before)) throw new Error('A restart of the gateway touched slices.');
      say(`the gateway answered after ${gatewayMs} ms and touched no slice; now everything is killed`);
      await service.gateway().stop('SIGKILL');
      for (const pid of after) process.kill(-pid, 'SIGKILL');
      const began = performance.now();
      await service.startGateway();
      await untilAllAnswer(service);
      const hostMs = round(performance.now() - began, 0);
      return { figures: { gatewayMs, hostMs, slices }, peers: {} };
    } finally {
      await service.remove();
    }
  },
};

const untilAllAnswer = (service: OpenService) =>
  until(
    'all slices to answer',
    async () => {
      const running = await service.running();
      if (running.length < slices) return false;
      return (await Promise.all(running.map(service.answers))).every(Boolean);
    },
    { ms: 600_000, every: 100 },
  );

/** Processes of the slices, by number. */
async function pidsOf(service: OpenService): Promise<number[]> {
  const running = await service.running();
  const notes = await Promise.all(running.map(({ number }) => readNote(service.dataDir, number)));
  return notes.map((note) => note!.pid);
}
