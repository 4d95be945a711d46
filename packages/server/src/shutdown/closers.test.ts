import { setTimeout as sleep } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { createLog } from '../log/create-log.ts';
import { createClosers } from './closers.ts';

const log = createLog({ level: 'silent' });

test('what was opened last is closed first, one after another', async () => {
  const closers = createClosers(log);
  const closed: string[] = [];
  closers.add('database', async () => void closed.push('database'));
  closers.add('http', async () => {
    await sleep(10);
    closed.push('http');
  });
  await closers.closeAll();
  expect(closed).toEqual(['http', 'database']);
});

test('one that fails keeps no other from closing, and nothing is closed twice', async () => {
  const closers = createClosers(log);
  let closed = 0;
  closers.add('first', () => {
    closed += 1;
  });
  closers.add('second', () => Promise.reject(new Error('stuck')));
  await Promise.all([closers.closeAll(), closers.closeAll()]);
  expect(closed).toBe(1);
});
