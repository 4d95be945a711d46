import { AppError } from '@queunir/server/errors/app-error';
import type pg from 'pg';

/** Throws `data_of_account` when an account of a gateway owns what is stored here, whichever server it is on. */
export async function refuseAccountData(pool: pg.Pool): Promise<void> {
  const known = await pool.query(
    "select 1 from information_schema.columns where table_schema = 'public' and table_name = 'member' and column_name = 'user_id'",
  );
  if (!known.rowCount) return;
  const accounts = await pool.query('select 1 from member where user_id is not null limit 1');
  if (accounts.rowCount) throw accountData();
}

/** Says that the single-person mode leaves this data alone, and what to do. */
export function accountData(): AppError {
  const message =
    'What is stored here belongs to the service with accounts now. Nothing was changed. Start it with "npm start" and sign in. ' +
    'For the single-person mode take another folder: DATA_DIR=./.data-2 npm run standalone';
  return new AppError('data_of_account', message, { blame: 'caller' });
}
