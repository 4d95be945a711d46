/** Query key of who is signed in. */
export const sessionKey = ['session'] as const;
