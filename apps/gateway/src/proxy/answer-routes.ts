import type { RequestListener } from 'node:http';
import { identityHeader } from '@queunir/contracts/identity/identity';
import type { DecideRoute } from './decide-route.ts';

/** Where nginx asks. */
export const routePath = '/route';
/** The header in which the answer names the upstream. */
export const targetHeader = 'x-queunir-target';
/** The header in which nginx says the method of the request that it asks about. */
export const methodHeader = 'x-queunir-method';
/** The gateway itself, by the name of its upstream in nginx. */
export const gatewayTarget = 'queunir_gateway';
/** The slice that listens on a port, by the name of its upstream in nginx. */
export const targetOf = (port: number): string => `slice_${port}`;

/**
 * Tells nginx where a request goes, for `auth_request`: straight to a slice with an identity that was signed for it, or to
 * the gateway, which then says itself what is in the way. It never refuses, so every refusal is in the gateway's own words.
 */
export function answerRoutes(decide: DecideRoute): RequestListener {
  return (req, res) => {
    if (req.url !== routePath) return void res.writeHead(404).end();
    const { cookie, authorization, [methodHeader]: method } = req.headers;
    const headers = { ...(cookie && { cookie }), ...(authorization && { authorization }) };
    decide({ method: typeof method === 'string' ? method : '', headers }).then(
      ({ slice, identity, lasts }) =>
        res
          .writeHead(204, {
            [targetHeader]: targetOf(slice.port),
            [identityHeader]: identity,
            ...(!lasts && { 'cache-control': 'no-store' }),
          })
          .end(),
      () => res.writeHead(204, { [targetHeader]: gatewayTarget, 'cache-control': 'no-store' }).end(),
    );
  };
}
