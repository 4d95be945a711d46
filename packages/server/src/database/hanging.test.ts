import { connect, createServer, type Server, type Socket } from 'node:net';
import { sql } from 'kysely';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { createTestDatabase, type TestDatabase } from '../postgres/test-database.ts';
import { createAnswerGate } from './answer-gate.ts';
import { type Database, openDatabase } from './pool.ts';
import { troubleOf } from './trouble-of.ts';

let server: TestDatabase;
let between: Between;
let database: Database<Record<string, never>>;
beforeEach(async () => {
  server = await createTestDatabase();
  between = await standBetween(server.url);
  database = openDatabase(between.url, () => {}, { answerWithinMs: 2_000, askWithinMs: 2_000 });
});
afterEach(async () => {
  between.hang(false);
  await database.close();
  await between.close();
  await server.drop();
});

const say = () => sql<{ one: number }>`select 1 as one`.execute(database.db);
const failure = (work: Promise<unknown>): Promise<unknown> =>
  work.then(
    () => null,
    (error: unknown) => error,
  );

test('a database that takes connections and answers nothing is away, for idle connections and for new ones', async () => {
  await say();
  between.hang(true);
  expect(troubleOf(await failure(database.ask()))).toBe('away');
  expect(troubleOf(await failure(database.ask()))).toBe('away');
  between.hang(false);
  await expect.poll(() => failure(database.ask()), { timeout: 20_000 }).toBeNull();
  expect((await say()).rows).toEqual([{ one: 1 }]);
});

test('a transaction that is not answered fails once, and its connection is not used again', async () => {
  const begun = Promise.withResolvers<void>();
  const hung = Promise.withResolvers<void>();
  const work = failure(
    database.db.transaction().execute(async (tx) => {
      await sql`select 1`.execute(tx);
      begun.resolve();
      await hung.promise;
      await sql`select 2`.execute(tx);
    }),
  );
  await begun.promise;
  between.hang(true);
  hung.resolve();
  expect(troubleOf(await work)).toBe('away');
  // Nobody else waits for the same.
  expect(troubleOf(await failure(say()))).toBe('away');
  expect(database.pool.totalCount - database.pool.idleCount).toBe(0);
  between.hang(false);
  await expect.poll(() => failure(database.ask()), { timeout: 20_000 }).toBeNull();
  expect((await say()).rows).toEqual([{ one: 1 }]);
});

test('while an answer is owed one tries every five seconds, and the first answer opens for all', () => {
  let elapsed = 0;
  const gate = createAnswerGate(() => elapsed);
  gate.enter();
  gate.shut();
  expect(gate.enter).toThrow('owes an answer');
  elapsed += 5_000;
  gate.enter();
  expect(gate.enter).toThrow('owes an answer');
  gate.open();
  gate.enter();
});

type Between = { url: string; hang(yes: boolean): void; close(): Promise<void> };

/** Passes everything on to a database, or takes it and passes nothing. */
async function standBetween(url: string): Promise<Between> {
  const { hostname, port } = new URL(url);
  const sockets = new Set<Socket>();
  let hanging = false;
  const proxy: Server = createServer((near) => {
    const far = connect(Number(port), hostname);
    for (const [from, to] of [
      [near, far],
      [far, near],
    ] as const) {
      sockets.add(from);
      from.on('data', (data) => void to.write(data));
      from.on('close', () => {
        sockets.delete(from);
        to.destroy();
      });
      from.on('error', () => to.destroy());
      if (hanging) from.pause();
    }
  });
  await new Promise<void>((resolve) => proxy.listen(0, '127.0.0.1', resolve));
  const at = new URL(url);
  at.hostname = '127.0.0.1';
  at.port = String((proxy.address() as { port: number }).port);
  return {
    url: at.href,
    hang: (yes) => {
      hanging = yes;
      for (const socket of sockets) yes ? socket.pause() : socket.resume();
    },
    close: async () => {
      for (const socket of sockets) socket.destroy();
      await new Promise((resolve) => proxy.close(resolve));
    },
  };
}
