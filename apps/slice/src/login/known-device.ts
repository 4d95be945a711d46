import { hashToken, newToken } from '@queunir/server/login/secrets';
import { isKnownDevice, rememberDevice } from './known-device.store.ts';
import type { LoginDeps, Place } from './login.types.ts';
import type { Trier } from './throttle.ts';

/** Gives how the tries from a place are counted: by the browser when it is known, else by the address. */
export async function trierOf(deps: LoginDeps, place: Place): Promise<Trier> {
  const hash = place.deviceToken === null ? null : hashToken(place.deviceToken);
  const known = hash !== null && (await isKnownDevice(deps.db, deps.memberId, hash, deps.now()));
  return { address: place.address, knownDevice: known ? hash : null };
}

/** Makes the browser of a place known and gives the token that it is to keep: its own, or a new one. */
export async function knowDevice(deps: LoginDeps, place: Place): Promise<string> {
  const { knownDevice } = await trierOf(deps, place);
  const fresh = newToken();
  const [token, hash] =
    knownDevice && place.deviceToken ? [place.deviceToken, knownDevice] : [fresh.token, fresh.hash];
  await rememberDevice(deps.db, deps.memberId, hash, deps.now());
  return token;
}
