import { spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { chmod, chown, mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { AppError } from '../errors/app-error.ts';
import { passwordFile } from './data-folder.ts';
import type { PostgresBinaries } from './postgres-binaries.ts';
import type { ServerAccount } from './server-account.ts';

// With "C" here, text search would not fold Cyrillic and pg_trgm would see no letter outside ASCII.
const characterClasses = ['C.UTF-8', 'en_US.UTF-8', 'C'];

/** Makes a new cluster in `dataDir`: whole or not at all, for it is made beside it and then moved. */
export async function initCluster(
  dataDir: string,
  binaries: PostgresBinaries,
  account: ServerAccount,
): Promise<void> {
  const draft = `${dataDir}.new-${randomBytes(4).toString('hex')}`;
  const password = `${draft}.password`;
  try {
    await writeFile(password, randomBytes(24).toString('base64url'), { mode: 0o600 });
    await give(password, account);
    await makeIn(draft, password, binaries, account);
    await rename(password, join(draft, passwordFile));
    await rename(draft, dataDir);
  } finally {
    await rm(draft, { recursive: true, force: true });
    await rm(password, { force: true });
  }
}

/** Makes the folder that will hold the cluster; what is made here may be entered by the server's account. */
export async function makeParentOf(dataDir: string): Promise<void> {
  const parent = dirname(dataDir);
  const first = await mkdir(parent, { recursive: true });
  if (!first) return;
  for (let made = parent; made.length >= first.length; made = dirname(made)) await chmod(made, 0o755);
}

async function makeIn(
  draft: string,
  password: string,
  binaries: PostgresBinaries,
  account: ServerAccount,
): Promise<void> {
  let words = '';
  for (const classes of characterClasses) {
    await rm(draft, { recursive: true, force: true });
    await mkdir(draft, { mode: 0o700 });
    await give(draft, account);
    const flags = [
      '--username=postgres',
      '--auth=scram-sha-256',
      `--pwfile=${password}`,
      '--no-instructions',
    ];
    const locale = ['--encoding=UTF8', '--locale-provider=builtin', '--builtin-locale=C.UTF-8', '--locale=C'];
    const run = spawnSync(
      binaries.initdb,
      [`--pgdata=${draft}`, ...flags, ...locale, `--lc-ctype=${classes}`],
      {
        ...account,
        cwd: '/',
        env: { PATH: '/usr/bin:/bin' },
        encoding: 'utf8',
      },
    );
    if (run.status === 0) return;
    words = run.stderr || String(run.error ?? '');
    if (!/invalid locale name/.test(words)) break;
  }
  throw new AppError(
    'postgres_init_failed',
    `PostgreSQL could not make its data folder: ${words.trim()}. Check that the disk has room and can be written to.`,
    { blame: 'us', status: 503 },
  );
}

async function give(path: string, account: ServerAccount): Promise<void> {
  if (account.uid !== undefined && account.gid !== undefined) await chown(path, account.uid, account.gid);
}
