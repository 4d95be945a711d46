/** Query keys of this room. */
export const settingsKeys = {
  settings: ['settings'] as const,
  sessions: ['sessions'] as const,
};
