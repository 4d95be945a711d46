import { runProgram, say } from '@queunir/server/process/run-program';
import { startTenant } from './start-tenant.ts';
import { readTenantConfig } from './tenant.config.ts';

await runProgram({
  readConfig: readTenantConfig,
  stopping: 'slice is stopping',
  start: async (config, log, closers) => {
    const { slice, port } = await startTenant(config, log, closers);
    say(`slice listening on port ${port}`);
    await slice.start(config.browserAfterMs);
  },
});
