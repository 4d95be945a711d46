/** What keeps a database from working that is no fault of a statement: it does not answer, or has no space left. */
export type DatabaseTrouble = 'away' | 'full';

/** Of PostgreSQL: the connection classes, and ending or starting. Of Node: nobody listens, or the line broke. */
const away = /^(08...|57P0[123]|ECONNREFUSED|ECONNRESET|EPIPE|ETIMEDOUT|ENOTFOUND|EAI_AGAIN|EHOSTUNREACH)$/;
const full = /^(53100|ENOSPC|EDQUOT)$/;
/** pg has no codes for these. */
const awayWords =
  /^(Connection terminated|timeout exceeded when trying to connect|Query read timeout|Client has encountered a connection error|Client was closed)/;

/** Tells trouble of the database by an error that came from it; null for anything else. */
export function troubleOf(error: unknown): DatabaseTrouble | null {
  if (!(error instanceof Error)) return null;
  const { code } = error as Error & { code?: unknown };
  if (typeof code === 'string') {
    if (full.test(code)) return 'full';
    if (away.test(code)) return 'away';
  }
  if (awayWords.test(error.message)) return 'away';
  if (error instanceof AggregateError) return error.errors.map(troubleOf).find((one) => one !== null) ?? null;
  return error.cause === undefined ? null : troubleOf(error.cause);
}

/** The trouble in words for the person. */
export const troubleWords: Record<DatabaseTrouble, string> = {
  away: 'The database does not answer. The WhatsApp page goes on, and what it shows meanwhile is read again as soon as the database is back.',
  full: 'There is no space left on the disk. What is stored can be read, and nothing new is written until there is space again; free some, and it goes on by itself.',
};
