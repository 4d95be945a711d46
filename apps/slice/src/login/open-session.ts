import { newToken } from '@queunir/server/login/secrets';
import { knowDevice } from './known-device.ts';
import type { LoginDeps, OpenedSession, Place } from './login.types.ts';
import { insertSession } from './session.store.ts';

/** Signs the owner in at a place. */
export async function openSession(deps: LoginDeps, place: Place): Promise<OpenedSession> {
  const { token, hash } = newToken();
  const { db, memberId } = deps;
  const { address, device } = place;
  const sessionId = await insertSession(db, { memberId, tokenHash: hash, address, device, now: deps.now() });
  return { token, sessionId, deviceToken: await knowDevice(deps, place) };
}
