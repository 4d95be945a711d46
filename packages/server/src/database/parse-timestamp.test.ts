import pg from 'pg';
import { expect, test } from 'vitest';
import { createTestDatabase } from '../postgres/test-database.ts';
import { parseTimestamp } from './parse-timestamp.ts';

const general = pg.types.getTypeParser(pg.types.builtins.TIMESTAMPTZ);

test('every form that PostgreSQL prints means the same instant as to its driver', async () => {
  const server = await createTestDatabase();
  const client = new pg.Client(server.url);
  await client.connect();
  const forms = [
    '2026-11-25 12:52:39.123456+00',
    '2026-11-25 12:52:39+00',
    '2026-02-28 23:59:59.9+00',
    '0001-01-01 00:00:00+00',
    '9999-12-31 23:59:59.999+00',
    '12026-11-25 12:52:39.1+00',
    '0044-03-15 10:00:00+00 BC',
    'infinity',
    '-infinity',
  ];
  try {
    for (const zone of ['UTC', 'America/Sao_Paulo', 'Asia/Kathmandu', 'Africa/Monrovia'])
      for (const form of forms) {
        await client.query(`set timezone = '${zone}'`);
        const { rows } = await client.query('select $1::timestamptz::text as text', [form]);
        expect([zone, form, parseTimestamp(rows[0].text)]).toEqual([zone, form, general(rows[0].text)]);
      }
  } finally {
    await client.end();
    await server.drop();
  }
});

test('an instant keeps its milliseconds', () => {
  expect(parseTimestamp('2026-11-25 12:52:39.123456+00').toISOString()).toBe('2026-11-25T12:52:39.123Z');
});
