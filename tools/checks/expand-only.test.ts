import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { expandOnly } from './expand-only.ts';

const folders: string[] = [];
afterEach(async () => {
  for (const folder of folders.splice(0)) await rm(folder, { recursive: true, force: true });
});

async function judge(sql: string, name = '0008-new.sql'): Promise<string[]> {
  const root = await mkdtemp(join(tmpdir(), 'queunir-migrations-'));
  folders.push(root);
  const place = join(root, 'apps/slice/migrations');
  await mkdir(place, { recursive: true });
  await writeFile(join(place, '0007-expand.sql'), 'select 1;');
  await writeFile(join(place, name), sql);
  return expandOnly.run(root);
}

test.each([
  'create table note (id integer primary key, words text not null, check (words <> $$x$$));',
  'alter table chat add column mark text, add column many integer not null default 0;',
  'alter table chat add column n bigint generated always as identity;',
  'create index note_words on note (words);',
  "insert into note values (1, 'drop table chat; rename to x');",
  'create function tidy() returns void language sql as $$ delete from a; drop table b; $$;',
  'alter table chat drop constraint chat_check; alter table chat alter column mark drop not null;',
  '-- drop table chat\nselect 1;',
  '-- after 0007-expand.sql\nalter table chat drop column mark;',
])('an older program lives with: %s', async (sql) => {
  expect(await judge(sql)).toEqual([]);
});

test.each([
  'drop table chat;',
  'alter table chat drop column mark;',
  'alter table chat drop mark;',
  'alter table chat rename to talk;',
  'alter table chat rename column mark to sign;',
  'alter table chat alter column mark type integer using mark::integer;',
  'ALTER TABLE chat ALTER mark SET DATA TYPE integer;',
  'alter table chat alter column mark set not null;',
  'alter table chat add column many integer not null;',
  'alter table chat add constraint one check (mark is null);',
  'select 1; drop function tidy();',
  '-- after 0009-later.sql\nalter table chat drop column mark;',
  '-- sometime\nalter table chat drop column mark;',
])('an older program does not live with: %s', async (sql) => {
  expect(await judge(sql)).toHaveLength(1);
});

test('what the first release came with is not judged', async () => {
  expect(await judge('drop table chat;', '0003-first.sql')).toEqual([]);
});
