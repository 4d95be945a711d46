import { Writable } from 'node:stream';
import { expect, test } from 'vitest';
import { openDatabase } from '../database/pool.ts';
import { withTestDatabase } from '../postgres/test-database.ts';
import { createLog } from './create-log.ts';

function capture(level = 'debug') {
  let text = '';
  const destination = new Writable({
    write: (part, _encoding, done) => {
      text += part;
      done();
    },
  });
  return { log: createLog({ level, destination }), text: () => text };
}

test('a line is JSON with level and time', () => {
  const { log, text } = capture();
  log.info({ chatId: 'c1' }, 'read');
  expect(JSON.parse(text())).toMatchObject({
    level: 'info',
    chatId: 'c1',
    msg: 'read',
    time: expect.any(String),
  });
});

test('what is personal is hidden wherever it stands in an object', () => {
  const { log, text } = capture();
  log.info({ title: 'CANARY', message: { text: 'CANARY' }, row: { contact: { phone: 'CANARY' } } }, 'read');
  expect(text()).not.toContain('CANARY');
  expect(text()).toContain('[hidden]');
});

test('an error of the database keeps its code and lets go of the values it names', async () => {
  const { log, text } = capture();
  await withTestDatabase({}, async ({ url }) => {
    const { pool, close } = openDatabase(url, () => {});
    await pool.query(`create table chat (title text primary key); insert into chat values ('CANARY')`);
    await pool
      .query(`insert into chat values ('CANARY')`)
      .catch((err: unknown) => log.error({ err }, 'not stored'));
    await pool.query(`select 'CANARY'::int`).catch((err: unknown) => log.error({ err }, 'not read'));
    await close();
  });
  expect(text()).not.toContain('CANARY');
  expect(JSON.parse(text().split('\n')[0] ?? '').err).toMatchObject({
    type: 'DatabaseError',
    errorCode: '23505',
    table: 'chat',
    constraint: 'chat_pkey',
  });
});

test('an error says where it came from and what caused it', () => {
  const { log, text } = capture();
  log.warn({ err: new Error('outer', { cause: new TypeError('inner') }) }, 'failed');
  expect(JSON.parse(text()).err).toMatchObject({
    message: 'outer',
    stack: expect.stringContaining('log.test.ts'),
    cause: { type: 'TypeError', message: 'inner' },
  });
});
