import type { SimulatorOptions } from './start-simulator.ts';

/** What the environment says about a simulator of its own process; `PARENT_PIPE=1` ends it with its parent. */
export function readConfig(env: NodeJS.ProcessEnv = process.env): SimulatorOptions & { withParent: boolean } {
  return {
    port: env.PORT ? Number(env.PORT) : 0,
    host: env.HOST || '127.0.0.1',
    dataFile: env.DATA_FILE || undefined,
    demo: env.DEMO === '1',
    now: readNow(env.NOW),
    settings: env.HOUR24 === '1' ? { hour12: false } : {},
    withParent: env.PARENT_PIPE === '1',
  };
}

function readNow(text: string | undefined): number | undefined {
  if (!text) return undefined;
  const now = /^\d+$/.test(text) ? Number(text) : Date.parse(text);
  if (Number.isNaN(now)) throw new Error(`NOW must be a date or milliseconds, not "${text}"`);
  return now;
}
