import { newToken } from '@queunir/server/login/secrets';
import type { SliceDb } from '../slice.types.ts';
import { findPasswordHash, replaceSetupToken } from './credential.store.ts';
import type { WorkspaceIds } from './ensure-workspace.ts';

/** Makes the one-time token of the first run, new at each start; null once a password is set. */
export async function issueSetupToken(db: SliceDb, ids: WorkspaceIds): Promise<string | null> {
  if ((await findPasswordHash(db, ids.memberId)) !== null) return null;
  const { token, hash } = newToken();
  await replaceSetupToken(db, ids.workspaceId, hash);
  return token;
}
