/** What a call to the slice ended with when it did not succeed. `status` 0: the slice was not reached. */
export class ApiError extends Error {
  override readonly name = 'ApiError';
  readonly code: string;
  readonly status: number;
  readonly details: unknown;

  constructor(code: string, message: string, status: number, details?: unknown) {
    super(message);
    this.code = code;
    this.status = status;
    this.details = details;
  }
}

/** True when somebody in front of the slice says that it does not run now, and why; who shows that asks again in time. */
export function isAway(error: unknown): boolean {
  return error instanceof ApiError && error.status === 503 && error.code.startsWith('slice_');
}

/** True when the request did not reach the slice, so that trying again is safe and sensible. */
export function isUnreachable(error: unknown): boolean {
  return (
    error instanceof ApiError &&
    !isAway(error) &&
    (error.status === 0 || error.status === 502 || error.status === 503 || error.status === 504)
  );
}

/** True when what an address names is not there, or the address names nothing: trying again cannot help. */
export function isGone(error: unknown): boolean {
  return (
    error instanceof ApiError &&
    (error.status === 404 || (error.status === 400 && error.code === 'bad_request'))
  );
}
