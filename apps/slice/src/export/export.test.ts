import { PassThrough, Writable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { exportPath } from '@queunir/contracts/export/export';
import { identityHeader } from '@queunir/contracts/identity/identity';
import { signIdentity } from '@queunir/server/identity/sign-identity';
import { afterEach, describe, expect, test } from 'vitest';
import { fromBuffer } from 'yauzl';
import { createTestSliceDatabase } from '../database/test-slice-database.ts';
import { composeIdentity } from '../identity/identity.compose.ts';
import { row } from '../ingest/testing/feeds.ts';
import { openSliceRoom, type SliceRoom } from '../ingest/testing/slice-room.ts';
import { startTestSlice } from '../testing/start-test-slice.ts';
import { csvLine, fileName } from './plain-texts.ts';
import { writeExport } from './write-export.ts';

let room: SliceRoom | null = null;
afterEach(async () => {
  await room?.close();
  room = null;
});

/** The files of a zip by their names. */
async function unzip(bytes: Buffer): Promise<Map<string, string>> {
  const files = new Map<string, string>();
  const zip = await new Promise<import('yauzl').ZipFile>((resolve, reject) =>
    fromBuffer(bytes, { lazyEntries: false, autoClose: true }, (error, opened) =>
      error ? reject(error) : resolve(opened),
    ),
  );
  const reading: Promise<void>[] = [];
  zip.on('entry', (entry) =>
    reading.push(
      new Promise<void>((resolve, reject) =>
        zip.openReadStream(entry, (error, stream) => {
          if (error) return reject(error);
          buffer(stream).then((all) => {
            files.set(entry.fileName, all.toString('utf8'));
            resolve();
          }, reject);
        }),
      ),
    ),
  );
  await new Promise((resolve) => zip.on('end', resolve));
  await Promise.all(reading);
  return files;
}

async function exported(zone = 'UTC'): Promise<Map<string, string>> {
  const to = new PassThrough();
  const bytes = buffer(to);
  await writeExport(room!.db, { zone, now: new Date('2026-10-01T00:00:00Z') }, to);
  return unzip(await bytes);
}

describe('an export', () => {
  test('holds every chat as a text in the zone of the tenant, and every row for programs', async () => {
    room = await openSliceRoom();
    await room.list([row('Ana: =2+2', 'see you', '17:14'), row('Bruno / Co.', 'ok', '17:00')]);
    await room.rooms.idle();
    const files = await exported('America/Sao_Paulo');
    const chats = [...files.keys()].filter((name) => name.startsWith('chats/'));
    expect(chats).toEqual(['chats/0001 Ana =2+2.txt', 'chats/0002 Bruno Co.txt']);
    expect(files.get(chats[0]!)).toBe('2026-09-30 14:14  Them: see you\n');
    const stored = await room.db.selectFrom('message').select('id').orderBy('id').execute();
    const lines = files.get('data/message.jsonl')!.trimEnd().split('\n');
    expect(lines.map((line) => (JSON.parse(line) as { id: string }).id)).toEqual(stored.map(({ id }) => id));
    expect(files.get('READ ME.txt')).toContain('everything');
  });

  test('of thousands of messages is whole and in order', async () => {
    room = await openSliceRoom();
    await room.list([row('Ana', 'see you', '17:14')]);
    await room.rooms.idle();
    const [chat] = await room.chats();
    const values = Array.from({ length: 2_500 }, (_, index) => ({
      ...{ line_id: room!.line.id, chat_id: chat!.id, own: index % 2 === 0, kind: 'text' },
      ...{ text: `m${index}`, rank: 'a', key: `K${index}` },
      ordered_at: new Date(Date.UTC(2026, 0, 1) + Math.floor(index / 3) * 60_000),
      sent_at: new Date(Date.UTC(2026, 0, 1) + Math.floor(index / 3) * 60_000),
    }));
    await room.db.insertInto('message').values(values).execute();
    const files = await exported();
    expect(files.get('data/message.jsonl')!.trimEnd().split('\n')).toHaveLength(2_501);
    const said = files.get('chats/0001 Ana.txt')!.trimEnd().split('\n');
    expect(said).toHaveLength(2_501);
    expect(said.map((line) => line.slice(0, 16))).toEqual(said.map((line) => line.slice(0, 16)).toSorted());
  });

  test('to somebody who goes away ends, and the next one begins anew', async () => {
    room = await openSliceRoom();
    await room.list([row('Ana', 'see you', '17:14')]);
    const gone = new Writable({ write: (_chunk, _encoding, done) => done(new Error('gone')) });
    await expect(writeExport(room.db, { zone: 'UTC', now: new Date() }, gone)).rejects.toThrow('gone');
    expect((await exported()).size).toBeGreaterThan(5);
  });
});

test('members may take their data away, suspended ones too; who looks on may not', async () => {
  const secret = 's'.repeat(43);
  const database = await createTestSliceDatabase();
  const { url: databaseUrl, workspaceId } = database;
  const key = { slice: 7, generation: 2, workspaceId, secret, databaseUrl };
  const slice = await startTestSlice({ database, access: composeIdentity(() => key) });
  const ask = async (more: { access?: 'full' | 'read'; suspended?: boolean }) => {
    const identity = {
      ...{ slice: 7, generation: 2, workspaceId, userId: workspaceId, role: 'owner', sessionId: 's' },
      ...{ access: 'full', suspended: false, issuedAt: Date.now() },
      ...more,
    } as Parameters<typeof signIdentity>[1];
    const headers = { [identityHeader]: signIdentity(secret, identity) };
    const reply = await fetch(`${slice.url}${exportPath}`, { headers });
    const bytes = Buffer.from(await reply.arrayBuffer());
    return { status: reply.status, type: reply.headers.get('content-type'), bytes };
  };
  for (const suspended of [false, true]) {
    const { status, type, bytes } = await ask({ suspended });
    expect([status, type]).toEqual([200, 'application/zip']);
    expect((await unzip(bytes)).has('contacts.csv')).toBe(true);
  }
  expect((await ask({ access: 'read' })).status).toBe(403);
  await slice.close();
  await database.close();
});

describe('names and cells', () => {
  test.each([
    ['Ana/../..\\etc', '0001 Ana .. .. etc'],
    ['\u202eevil\u0000', '0001 evil'],
    ['   ', '0001 chat'],
    ['CON.', '0001 CON'],
    ['👩‍👩‍👧'.repeat(40), /^0001 .{1,180}$/u],
  ])('a chat called %j becomes a file that every system takes', (title, expected) => {
    const name = fileName(1, title);
    if (typeof expected === 'string') expect(name).toBe(expected);
    else expect(name).toMatch(expected);
  });

  test('what a spreadsheet would run stays a text; a number stays a number', () => {
    expect(csvLine(['=HYPERLINK("x")', '+5511900000000', '-1', 'a,b'])).toBe(
      '"\'=HYPERLINK(""x"")",+5511900000000,\'-1,"a,b"\r\n',
    );
  });
});
