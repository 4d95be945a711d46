import type { Settings } from './phone/state.ts';
import type { SimulatorOptions } from './start-simulator.ts';
import { generationSettings, locales } from './wire/look.ts';

/** What the environment says about a simulator of its own process; `PARENT_PIPE=1` ends it with its parent. */
export function readConfig(env: NodeJS.ProcessEnv = process.env): SimulatorOptions & { withParent: boolean } {
  return {
    port: env.PORT ? Number(env.PORT) : 0,
    host: env.HOST || '127.0.0.1',
    dataFile: env.DATA_FILE || undefined,
    demo: env.DEMO === '1',
    now: readNow(env.NOW),
    settings: readSettings(env),
    withParent: env.PARENT_PIPE === '1',
  };
}

function readSettings(env: NodeJS.ProcessEnv): Partial<Settings> {
  return {
    ...(env.HOUR24 === '1' && { hour12: false }),
    ...(env.LOCALE && { locale: oneOf(env.LOCALE, locales, 'LOCALE') }),
    ...(env.GENERATION && { generation: oneOf(env.GENERATION, generationSettings, 'GENERATION') }),
  };
}

function oneOf<T extends string>(given: string, known: readonly T[], name: string): T {
  const found = known.find((one) => one === given);
  if (found === undefined) throw new Error(`${name} must be one of ${known.join(', ')}, not "${given}"`);
  return found;
}

function readNow(text: string | undefined): number | undefined {
  if (!text) return undefined;
  const now = /^\d+$/.test(text) ? Number(text) : Date.parse(text);
  if (Number.isNaN(now)) throw new Error(`NOW must be a date or milliseconds, not "${text}"`);
  return now;
}
