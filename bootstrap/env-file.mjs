import { existsSync } from 'node:fs';
import { join } from 'node:path';

/** Flags for Node that load `.env` beside package.json where there is one; what the environment says itself wins. */
export function envFile(root) {
  const file = join(root, '.env');
  // Node's own "if exists" flag complains of a missing file at every start.
  return existsSync(file) ? [`--env-file=${file}`] : [];
}
