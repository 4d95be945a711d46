import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import { identityHeader } from '@queunir/contracts/identity/identity';
import { verifyIdentity } from '@queunir/server/identity/verify-identity';
import type { SliceRow } from '../slices/slice.types.ts';
import type { Vault } from '../vault/vault.ts';

/** A stand-in for a slice: believes what slices believe, and says what reached it. */
export type TestSlice = {
  server: Server;
  row: SliceRow;
  /** What was asked, as `METHOD path`. */
  heard: string[];
  connections: Set<Socket>;
  /** Bytes of bodies that arrived so far. */
  bytes: number;
  ended: Set<string>;
  streams: Map<ServerResponse, string>;
  grantMs: number;
};

const workspaceOf = (number: number) => `01900000-0000-7000-8000-00000000000${number}`;

/** Starts two, on ports as slices have them: two apart. */
export async function startTestSlices(vault: Vault): Promise<[TestSlice, TestSlice]> {
  for (;;) {
    const one = await startSlice(vault, 1, 0);
    const two = await startSlice(vault, 2, one!.row.port + 2);
    if (one && two) return [one, two];
    one?.server.close();
  }
}

async function startSlice(vault: Vault, number: number, port: number): Promise<TestSlice | null> {
  const server = createServer();
  server.keepAliveTimeout = 75_000;
  server.listen(port, '127.0.0.1');
  const listens = await once(server, 'listening').catch(() => null);
  if (!listens) return null;
  const slice: TestSlice = {
    ...{ server, heard: [], connections: new Set(), bytes: 0, ended: new Set(), streams: new Map() },
    grantMs: 60_000,
    row: {
      number,
      generation: 1,
      port: (server.address() as AddressInfo).port,
      workspace_id: workspaceOf(number),
      secret_sealed: vault.seal(`secret ${number}`, `secret of slice ${number}`),
    } as SliceRow,
  };
  server.on('request', (req: IncomingMessage, res: ServerResponse) => answer(slice, req, res));
  return slice;
}

function answer(slice: TestSlice, req: IncomingMessage, res: ServerResponse): void {
  slice.heard.push(`${req.method} ${req.url}`);
  slice.connections.add(req.socket);
  const { number, workspace_id: workspaceId } = slice.row;
  const key = { slice: number, generation: 1, workspaceId, secret: `secret ${number}` };
  const identity = verifyIdentity(key, req.headers[identityHeader] as string, new Date());
  if (req.url === '/api/system/end-streams') endStreams(slice, req, res);
  else if (!identity || slice.ended.has(identity.sessionId)) res.writeHead(401).end();
  else if (req.url === '/api/events') stream(slice, identity.sessionId, res);
  else answerSignedIn(slice, identity.sessionId, req, res);
}

function answerSignedIn(slice: TestSlice, who: string, req: IncomingMessage, res: ServerResponse): void {
  // It took the request, perhaps did what was asked, and dies.
  if (req.url === '/api/dies') return void req.on('data', () => {}).on('end', () => req.socket.destroy());
  if (req.url === '/api/range')
    return void res
      .writeHead(206, { 'content-range': 'bytes 2-4/10', 'content-type': 'image/png' })
      .end('234');
  if (req.url === '/api/steers')
    return void res
      .writeHead(200, { 'x-accel-redirect': '/icon.svg', 'set-cookie': '__Host-queunir_session=theirs' })
      .end('its own words');
  req.on('data', (part: Buffer) => (slice.bytes += part.length));
  req.on('end', () => {
    res.setHeader('content-type', 'application/json');
    res.end(JSON.stringify({ slice: slice.row.number, who, headers: req.headers }));
  });
}

function stream(slice: TestSlice, sessionId: string, res: ServerResponse): void {
  res.writeHead(200, { 'content-type': 'text/event-stream' });
  res.write('data: first\n\n');
  slice.streams.set(res, sessionId);
  setTimeout(() => res.end(), slice.grantMs).unref();
}

function endStreams(slice: TestSlice, req: IncomingMessage, res: ServerResponse): void {
  void req.toArray().then((parts: Buffer[]) => {
    const { sessionId } = JSON.parse(Buffer.concat(parts).toString()) as { sessionId: string };
    slice.ended.add(sessionId);
    for (const [open, whose] of slice.streams) if (whose === sessionId) open.end();
    res.writeHead(200, { 'content-type': 'application/json' }).end('{"ok":true}');
  });
}
