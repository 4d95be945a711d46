import type { Log } from '@queunir/server/log/create-log';
import type { SliceDb } from '../slice.types.ts';
import type { Navigator } from '../whatsapp/whatsapp.types.ts';
import { deleteUnusedLine, findLineByNumber, insertLine, type LineRow, markLinked } from './line.store.ts';

export type IdentifyDeps = {
  db: SliceDb;
  log: Log;
  now: () => Date;
  workspaceId: string;
  wait: (ms: number) => Promise<void>;
};

type Account = { name: string | null; number: string | null };

/**
 * Says which line the page belongs to that has just become ready: the one it was started for, an older one of the
 * same number, or a new one. Lines never mix: without number and name a relinked page gets a new line.
 */
export async function identifyLine(
  deps: IdentifyDeps,
  line: LineRow,
  navigator: Navigator,
): Promise<LineRow> {
  const account = await readAccount(deps, navigator);
  const found = line.kind === 'demo' ? line : await chooseLine(deps, line, account);
  const linked = await markLinked(deps.db, found.id, account, deps.now());
  if (found.id !== line.id) await deleteUnusedLine(deps.db, line.id);
  return linked;
}

async function chooseLine(deps: IdentifyDeps, line: LineRow, account: Account): Promise<LineRow> {
  if (account.number !== null && account.number !== line.number) {
    const known = await findLineByNumber(deps.db, deps.workspaceId, account.number);
    if (known) return known;
  }
  return mayBe(line, account) ? line : insertLine(deps.db, deps.workspaceId, 'own');
}

function mayBe(line: LineRow, account: Account): boolean {
  if (line.linkedAt === null && line.number === null) return true;
  if (account.number !== null && line.number !== null) return account.number === line.number;
  return account.name !== null && account.name === line.name;
}

/** The drawer may open late while the page is busy: three tries, then nulls. */
async function readAccount(deps: IdentifyDeps, navigator: Navigator): Promise<Account> {
  for (let tries = 1; ; tries += 1) {
    try {
      const account = await navigator.readOwnAccount();
      if (account.number !== null || tries === 3) return { ...account, number: toE164(account.number) };
    } catch (error) {
      deps.log.warn({ err: error, tries }, 'the own account could not be read');
      if (tries === 3) return { name: null, number: null };
    }
    await deps.wait(2000);
  }
}

function toE164(number: string | null): string | null {
  const digits = number?.replace(/\D/g, '') ?? '';
  return digits.length >= 7 && digits.length <= 15 ? `+${digits}` : null;
}
