/** What this run was told from outside, read here and nowhere else in this workspace. */
export const settings = Object.freeze({
  /** Chromium to show pages with; null: look in the usual places. */
  chromiumPath: process.env.CHROMIUM_PATH ?? null,
  /** Seed and number of kills of the crash journeys; null: their own. */
  crashSeed: process.env.CRASH_SEED ? Number(process.env.CRASH_SEED) : null,
  crashFaults: process.env.CRASH_FAULTS ? Number(process.env.CRASH_FAULTS) : null,
  /** Where to write what the product of a crash journey says; null: nowhere. */
  crashLog: process.env.CRASH_LOG ?? null,
  /** Everything else, for children: they are started with the same surroundings. */
  surroundings: process.env,
});
