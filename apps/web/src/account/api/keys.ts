/** Query keys of this room. */
export const accountKeys = {
  sessions: ['account-sessions'] as const,
  keys: ['account-keys'] as const,
  lookOns: ['look-ons'] as const,
};
