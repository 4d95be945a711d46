import { checkPassword } from '@queunir/server/login/check-password';
import { hashPassword } from '@queunir/server/login/secrets';
import { updatePassword } from './credential.store.ts';
import { endOtherSessions } from './end-sessions.ts';
import { forgetDevices } from './known-device.store.ts';
import { provePassword } from './log-in.ts';
import type { LoginDeps, Place } from './login.types.ts';

/** Changes the password after proving the present one, ends every other session and makes every browser a stranger. */
export async function changeOwnPassword(
  deps: LoginDeps,
  input: { current: string; password: string; memberId: string; sessionId: string },
  place: Place,
): Promise<void> {
  checkPassword(input.password);
  await provePassword(deps, input.current, place);
  await updatePassword(deps.db, input.memberId, await hashPassword(input.password), deps.now());
  await forgetDevices(deps.db, input.memberId);
  await endOtherSessions(deps, input.memberId, input.sessionId);
}
