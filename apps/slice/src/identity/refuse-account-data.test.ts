import { openDatabase } from '@queunir/server/database/pool';
import { createTestDatabase } from '@queunir/server/postgres/test-database';
import { expect, test } from 'vitest';
import { createTestSliceDatabase } from '../database/test-slice-database.ts';
import { refuseAccountData } from './refuse-account-data.ts';

test('a database that DATABASE_URL names is refused once an account owns it, and not before', async () => {
  const { db, pool, close } = await createTestSliceDatabase();
  await refuseAccountData(pool);
  await db.updateTable('member').set({ user_id: '01900000-0000-7000-8000-00000000000a' }).execute();
  await expect(refuseAccountData(pool)).rejects.toMatchObject({ code: 'data_of_account' });
  await close();
});

test('an empty one is nobody’s', async () => {
  const database = await createTestDatabase();
  const { pool, close } = openDatabase(database.url, () => {});
  await refuseAccountData(pool);
  await close();
  await database.drop();
});
