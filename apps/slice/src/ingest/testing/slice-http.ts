import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createApp } from '@queunir/server/http/create-app';
import { createLog } from '@queunir/server/log/create-log';
import type { SliceRoom } from './slice-room.ts';

export type Answer = { status: number; body: ReturnType<typeof JSON.parse> };

/** The endpoints of a slice room over real HTTP, signed in as its owner, every reply checked by its contract. */
export async function serveSliceRoom(slice: SliceRoom) {
  const { workspaceId, memberId } = slice.database;
  const app = createApp({
    log: createLog({ level: 'silent' }),
    rules: {
      who: async () => ({
        ...{ memberId, workspaceId, role: 'owner', sessionId: memberId },
        ...{ access: 'full', suspended: false },
      }),
      checkReplies: true,
      publicHttps: false,
    },
    publicHost: null,
    health: {},
    // The rooms may be others after a restart.
    mountApi: (router) => slice.rooms.mount(router),
  });
  const server = createServer(app);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  let keys = 0;
  const call = async (method: string, path: string, body?: unknown, key?: string): Promise<Answer> => {
    const headers: Record<string, string> = {
      // A socket that is kept may end at the moment in which it is used again.
      connection: 'close',
      origin: address,
      'idempotency-key': key ?? `test-key-${keys++}`,
    };
    if (body !== undefined) headers['content-type'] = 'application/json';
    const reply = await fetch(address + path, {
      method,
      headers,
      body: body === undefined ? null : JSON.stringify(body),
    });
    return { status: reply.status, body: await reply.json() };
  };
  return {
    get: (path: string) => call('GET', path),
    post: (path: string, body: unknown = undefined, key?: string) => call('POST', path, body, key),
    put: (path: string, body: unknown) => call('PUT', path, body),
    delete: (path: string) => call('DELETE', path),
    close: () => new Promise<void>((resolve) => server.close(() => resolve()).closeAllConnections()),
  };
}

export type SliceHttp = Awaited<ReturnType<typeof serveSliceRoom>>;
