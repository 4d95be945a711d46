import { execFileSync, spawnSync } from 'node:child_process';
import { stat } from 'node:fs/promises';
import { AppError } from '../errors/app-error.ts';

/** The account that PostgreSQL runs as; empty when it is the account of this process. */
export type ServerAccount = { uid?: number; gid?: number };

const accountName = 'queunir-db';

/**
 * PostgreSQL refuses to run as root. Root's server therefore runs as whoever owns the data folder already,
 * else as an account of its own, which is made on first use.
 */
export async function chooseServerAccount(dataDir: string): Promise<ServerAccount> {
  return (await knownAccount(dataDir)) ?? makeAccount();
}

/** The same without making an account: one that has no rights of its own stands for an account yet to be made. */
export async function peekServerAccount(dataDir: string): Promise<ServerAccount> {
  return (await knownAccount(dataDir)) ?? { uid: 65534, gid: 65534 };
}

async function knownAccount(dataDir: string): Promise<ServerAccount | null> {
  if (process.getuid?.() !== 0) return {};
  const owner = await stat(dataDir).catch(() => null);
  return owner && owner.uid !== 0 ? { uid: owner.uid, gid: owner.gid } : findAccount();
}

function findAccount(): ServerAccount | null {
  const uid = spawnSync('id', ['-u', accountName], { encoding: 'utf8' });
  const gid = spawnSync('id', ['-g', accountName], { encoding: 'utf8' });
  return uid.status === 0 && gid.status === 0 ? { uid: Number(uid.stdout), gid: Number(gid.stdout) } : null;
}

function makeAccount(): ServerAccount {
  try {
    const flags = ['--system', '--user-group', '--no-create-home', '--home-dir', '/nonexistent'];
    execFileSync('useradd', [...flags, '--shell', '/usr/sbin/nologin', accountName], { stdio: 'pipe' });
  } catch (cause) {
    // Another starter may have made it in the meantime.
    const other = findAccount();
    if (other) return other;
    throw new AppError(
      'postgres_account',
      `PostgreSQL does not run as root, and the account "${accountName}" could not be made for it. Start Queunir as an ordinary user, or make that account.`,
      { blame: 'us', status: 503, cause },
    );
  }
  const made = findAccount();
  if (!made)
    throw new AppError('postgres_account', `The account "${accountName}" cannot be read.`, { blame: 'us' });
  return made;
}
