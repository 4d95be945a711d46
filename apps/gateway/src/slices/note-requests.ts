import type { GatewayDeps } from '../gateway.types.ts';

const everyMs = 60_000;

/** Writes down that somebody asked for a slice: at most once a minute each, and never in the way of the request. */
export function noteRequests({ db, log, now }: GatewayDeps): (slice: { number: number }) => void {
  const noted = new Map<number, number>();
  return ({ number }) => {
    const at = now();
    if (at.getTime() - (noted.get(number) ?? 0) < everyMs) return;
    noted.set(number, at.getTime());
    db.updateTable('slice')
      .set({ last_request_at: at })
      .where('number', '=', number)
      .execute()
      .catch((error: unknown) => log.warn({ err: error, slice: number }, 'a request was not noted'));
  };
}
