import { AppError } from '@queunir/server/errors/app-error';
import type { SliceClient } from '../slice-client/slice-client.ts';
import type { SliceRow } from '../slices/slice.types.ts';
import type { Asked, Caller, WhoCalls } from './proxy.types.ts';

/** Where a request goes, and by what the slice there knows who calls. */
export type Route = {
  readonly slice: SliceRow;
  readonly identity: string;
  /** Others may believe it for two seconds: no act of the caller's own makes it untrue without slices being told. */
  readonly lasts: boolean;
};

export type DecideRoute = (req: Asked) => Promise<Route>;

/** What was signed is sent for so long; it is believed ten times as long. */
const signedMs = 1_000;

/** The one decision behind both ways to a slice: the gateway's own proxy, and nginx, which asks for it. */
export function createDecideRoute(deps: {
  readonly who: WhoCalls;
  readonly target: (workspaceId: string | null) => Promise<SliceRow>;
  readonly client: Pick<SliceClient, 'sign'>;
  /** Milliseconds of a clock that is never set. */
  readonly elapsed: () => number;
}): DecideRoute {
  /** By caller: who is found anew, is signed for anew. */
  const signed = new WeakMap<Caller, { route: Route; until: number }>();
  return async (req) => {
    const caller = await deps.who(req);
    if (!caller) throw new AppError('not_signed_in', 'Sign in first.', { blame: 'caller', status: 401 });
    const { workspaceId, isOperator, ...who } = caller;
    const slice = await deps.target(workspaceId);
    const known = signed.get(caller);
    if (known && known.route.slice === slice && known.until > deps.elapsed()) return known.route;
    // An operator's session stands for another workspace as soon as they begin or end looking on.
    const route = { slice, identity: deps.client.sign(slice, who), lasts: !isOperator };
    signed.set(caller, { route, until: deps.elapsed() + signedMs });
    return route;
  };
}
