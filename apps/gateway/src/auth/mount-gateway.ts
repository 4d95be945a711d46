import type { Endpoint } from '@queunir/contracts/kit/endpoint';
import { mount, mountAdmin, type SignedInHandler } from '@queunir/server/http/mount';
import type { Router } from 'express';
import type { GatewayWho } from './who.types.ts';

/** Connects a `user` endpoint of the gateway to its handler. */
export function mountUser<E extends Endpoint>(
  router: Router,
  endpoint: E,
  handler: SignedInHandler<E, GatewayWho>,
): void {
  mount<E, GatewayWho>(router, endpoint, handler);
}

/** Connects an `admin` endpoint of the gateway to its handler. */
export function mountOperator<E extends Endpoint>(
  router: Router,
  endpoint: E,
  handler: SignedInHandler<E, GatewayWho>,
): void {
  mountAdmin<E, GatewayWho>(router, endpoint, handler);
}
