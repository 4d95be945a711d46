import { language, type Settings } from '@queunir/contracts/settings/settings';
import type { SliceDb } from '../slice.types.ts';

/** What may change; absent stays. */
export type SettingsChange = Partial<Omit<Settings, 'chosen'>>;

const columns = ['language', 'time_zone', 'read_unread', 'letter_shortcuts', 'theme', 'chosen'] as const;

/** Reads the settings of the workspace. */
export async function readSettings(db: SliceDb, workspaceId: string): Promise<Settings> {
  const row = await db
    .selectFrom('workspace')
    .select(columns)
    .where('id', '=', workspaceId)
    .executeTakeFirstOrThrow();
  const known = language.safeParse(row.language);
  return {
    // A newer version may have stored a language that this one does not speak.
    language: known.success ? known.data : 'en',
    timeZone: row.time_zone,
    readUnread: row.read_unread === 'ahead' ? 'ahead' : 'when-opened',
    letterShortcuts: row.letter_shortcuts,
    theme: row.theme === 'light' || row.theme === 'dark' ? row.theme : 'system',
    chosen: row.chosen,
  };
}

/** Writes what is named; language or zone named means that they were chosen. */
export async function writeSettings(db: SliceDb, workspaceId: string, change: SettingsChange): Promise<void> {
  const chosen = change.language !== undefined || change.timeZone !== undefined ? true : undefined;
  const set = {
    language: change.language,
    time_zone: change.timeZone,
    read_unread: change.readUnread,
    letter_shortcuts: change.letterShortcuts,
    theme: change.theme,
    chosen,
  };
  if (Object.values(set).every((value) => value === undefined)) return;
  await db.updateTable('workspace').set(set).where('id', '=', workspaceId).execute();
}
