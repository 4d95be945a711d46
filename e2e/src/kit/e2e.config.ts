/** What this run was told from outside, read here and nowhere else in this workspace. */
export const settings = Object.freeze({
  /** Chromium to show pages with; null: look in the usual places. */
  chromiumPath: process.env.CHROMIUM_PATH ?? null,
  /** Everything else, for children: they are started with the same surroundings. */
  surroundings: process.env,
});
