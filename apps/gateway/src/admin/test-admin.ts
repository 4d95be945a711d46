import { randomBytes } from 'node:crypto';
import { tmpdir } from 'node:os';
import type { GatewaySettings } from '@queunir/contracts/admin/settings';
import { startTestAccounts } from '../account/test-accounts.ts';
import { createSettings, type Settings } from '../settings/create-settings.ts';
import { createSlice } from '../slices/create-slice.ts';
import type { SliceRow } from '../slices/slice.types.ts';
import { createVault } from '../vault/vault.ts';
import { type AdminOptions, composeAdmin } from './admin.compose.ts';

/** What holds in these tests where operators set nothing. */
export const testStandards: GatewaySettings = {
  ...{ signUp: 'open', poolSize: 1, poolPaused: false, sliceMemoryMb: 400, slicesMemoryMb: 4_000 },
  ...{ startsAtOnce: 4, idleDays: 7, alertEmails: [], alertWebhook: null },
};

/** A gateway's accounts and operators' rooms on a database of their own, over real HTTP. */
export type TestAdmin = Awaited<ReturnType<typeof startTestAdmin>>;

/** Starts them for one test. `asked` is what was asked of the orchestrator; nothing runs unless `change` says by what. */
export async function startTestAdmin(change: Partial<AdminOptions> = {}) {
  const asked: string[] = [];
  const vault = createVault(randomBytes(32));
  let settings: Settings | null = null;
  const here = await startTestAccounts({}, async (made) => {
    const own = { ...made, vault, standards: testStandards, machineMb: 8_000 };
    const kept = createSettings(own);
    settings = kept;
    const admin = composeAdmin({
      ...{ ...own, settings: kept, grantMs: 60_000, startedAt: made.now(), runtime: 'process' },
      ...{
        runtimes: {},
        versionOf: async () => null,
        newestImage: 'two',
        mostFailures: 5,
        trashDays: 7,
        dataDir: tmpdir(),
        mailBy: 'mailbox',
      },
      leader: { isLeader: async () => true },
      orchestrator: {
        room: () => ({ fits: 3, waiting: 0 }),
        wake: () => void asked.push('wake'),
        restart: (number, why) => void asked.push(`restart ${number}: ${why}`),
        lastRoundAt: made.now,
      },
      monitor: { check: async () => null, lastRoundAt: made.now },
      ...change,
    });
    await admin.ready();
    return { ...admin, signUp: () => kept.current().signUp };
  });
  return {
    ...here,
    asked,
    /** As they hold now. */
    settings: () => settings!.current(),
    webhookSecret: () => settings!.webhookSecret(),
    /** Writes down a slice of a workspace, or of the pool, in a state. */
    slice: async (workspaceId: string | null, set: Partial<SliceRow> = {}): Promise<number> => {
      const { number } = await createSlice(here.db, vault, {
        ...{ workspaceId, runtime: 'process', image: 'one', memoryMb: 400, firstPort: 5001 },
        ...{ poolExpiresAt: workspaceId === null ? new Date(Date.now() + 3_600_000) : null },
        ...{ by: { actor: 'system' }, why: 'a test' },
      });
      const { state = 'running', ...rest } = set;
      await here.db
        .updateTable('slice')
        .set({ state, ...rest } as object)
        .where('number', '=', number)
        .execute();
      return number;
    },
    /** What the last check found of a slice. */
    checked: async (number: number, facts: Record<string, unknown> = {}): Promise<void> => {
      const values = {
        ...{
          slice_number: number,
          generation: 1,
          checked_at: here.clock.ms,
          process_up: true,
          answers: true,
        },
        ...facts,
      };
      await here.db
        .insertInto('slice_health')
        .values({ ...values, checked_at: new Date(here.clock.ms) } as never)
        .execute();
    },
  };
}
