const asked = new Map<string, Promise<Response>>();

/** How every request of ours goes out. */
export const requestHabits = {
  headers: { accept: 'application/json' },
  credentials: 'same-origin',
} as const satisfies RequestInit;

/** Asks for an address before the code that needs the answer is there. */
export function askEarly(address: string): Promise<Response> {
  const answer = fetch(address, requestHabits);
  // A failure shows where the answer is taken.
  answer.catch(() => undefined);
  asked.set(address, answer);
  return answer;
}

/** The answer to what was asked early; each is given once, null when there is none. */
export function takeEarly(address: string): Promise<Response> | null {
  const answer = asked.get(address) ?? null;
  asked.delete(address);
  return answer;
}

/** Was this asked early, and did nobody take it yet? */
export function isAskedEarly(address: string): boolean {
  return asked.has(address);
}

/** Forgets answers that nobody took: they grow old. */
export function forgetEarly(): void {
  asked.clear();
}
