import { keepCluster } from './cluster-keeper.ts';
import { setTestRunSocket } from './run.config.ts';

/** Runs once before all tests of a run, in the process that outlives every worker. */
export async function setup(): Promise<() => Promise<void>> {
  const keeper = await keepCluster();
  setTestRunSocket(keeper.socket);
  return keeper.close;
}
