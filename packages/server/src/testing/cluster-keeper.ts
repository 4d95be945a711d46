import { mkdtemp, rm } from 'node:fs/promises';
import { connect, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Postgres } from '../postgres/start-postgres.ts';
import { startThrowawayCluster } from './throwaway-cluster.ts';

/** The one that starts this test run's cluster when a worker first asks for it, and stops it at the end. */
export type ClusterKeeper = { socket: string; close: () => Promise<void> };

/** Listens for workers; a run without database tests starts no server. */
export async function keepCluster(): Promise<ClusterKeeper> {
  const folder = await mkdtemp(join(tmpdir(), 'queunir-keeper-'));
  const socket = join(folder, 'keeper');
  let cluster: Promise<Postgres> | undefined;
  const server = createServer((asker) => {
    asker.on('error', () => {});
    cluster ??= startThrowawayCluster();
    cluster.then(
      (running) => asker.end(running.url('postgres')),
      (error: unknown) => asker.end(`failed: ${String(error)}`),
    );
  });
  await new Promise<void>((resolve, reject) => server.on('error', reject).listen(socket, resolve));
  return {
    socket,
    close: async () => {
      server.close();
      await (await cluster?.catch(() => undefined))?.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** Asks the keeper for the cluster's connection string, waiting while it starts. */
export function askKeeper(socket: string): Promise<string> {
  return new Promise((resolve, reject) => {
    let words = '';
    const line = connect(socket);
    line.setEncoding('utf8');
    line.on('data', (part: string) => {
      words += part;
    });
    line.on('error', reject);
    line.on('close', () =>
      words.startsWith('postgres://')
        ? resolve(words)
        : reject(new Error(`No test cluster: ${words || 'no answer'}`)),
    );
  });
}
