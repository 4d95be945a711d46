import { randomBytes } from 'node:crypto';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { AppError } from '@queunir/server/errors/app-error';
import { createApp } from '@queunir/server/http/create-app';
import { listen } from '@queunir/server/http/listen';
import { createLog } from '@queunir/server/log/create-log';
import { freePort } from '@queunir/server/process/free-port';
import { mountWeb } from '@queunir/server/web/web.controller';
import { listWebFiles } from '@queunir/server/web/web-files';
import { startTestAccounts } from '../account/test-accounts.ts';
import type { Browser } from '../account/test-browser.ts';
import { answerRoutes } from '../proxy/answer-routes.ts';
import { createProxy } from '../proxy/create-proxy.ts';
import { createDecideRoute } from '../proxy/decide-route.ts';
import { gatewayCaller } from '../proxy/gateway-caller.ts';
import { createSliceClient } from '../slice-client/slice-client.ts';
import type { SliceRow } from '../slices/slice.types.ts';
import { runNginx } from '../testing/run-nginx.ts';
import { createVault } from '../vault/vault.ts';
import { startTestSlices } from './test-slices.ts';

/** A real nginx in front of real accounts, the real decision and proxy, and two stand-ins for slices. */
export type TestPlace = Awaited<ReturnType<typeof startTestPlace>>;

/** Starts it; everything is closed by `close`. */
export async function startTestPlace() {
  const vault = createVault(randomBytes(32));
  const client = createSliceClient({ vault, now: () => new Date() });
  const slices = await startTestSlices(vault);
  const port = await freePort();
  const here = await startTestAccounts({
    baseUrl: `https://localhost:${port}`,
    onSessionEnded: async (id) => {
      await Promise.all(slices.map(({ row }) => client.endStreams(row, id)));
    },
  });
  const owners = new Map<string, SliceRow>();
  const state = { asked: 0, asleep: new Set<string>() };
  const decide = createDecideRoute({
    client,
    who: gatewayCaller(here.accounts.who),
    target: async (workspaceId) => {
      const slice = owners.get(workspaceId ?? '');
      if (slice && !state.asleep.has(workspaceId!)) return slice;
      throw new AppError('slice_starting', 'It wakes up.', { blame: 'caller', status: 503 });
    },
    elapsed: () => performance.now(),
  });
  const log = createLog({ level: 'silent' });
  const proxy = createProxy({ log, decide, publicHost: `localhost:${port}`, behindProxy: true });
  const web = await makeWebFiles();
  const files = await listWebFiles(web);
  const rules = { who: here.accounts.who, checkReplies: true, publicHttps: true };
  const app = createApp({
    ...{ log, rules, publicHost: `localhost:${port}`, health: {} },
    mountRaw: (router) =>
      router.use('/api', (req, res, next) =>
        /^\/(auth|account|admin)(\/|$)/.test(req.path) ? next() : proxy.handler(req, res, next),
      ),
    mountApi: here.accounts.mount,
    mountRest: (router) => mountWeb(router, files),
  });
  const gateway = await listen(app, { host: '127.0.0.1', port: 0 });
  const answer = answerRoutes((asked) => {
    state.asked += 1;
    return decide(asked);
  });
  const routes = await listen(answer, { host: '127.0.0.1', port: 0 });
  const nginx = await runNginx({
    ...{ tls: true, port, gatewayPort: gateway.port, routesPort: routes.port, bodyMb: 16, web },
    ...{ firstSlicePort: slices[0].row.port, slices: 300 },
  });

  /** A person whose own slice is this one. */
  const settle = async (email: string, person: Browser, slice: SliceRow) => {
    const { workspace_id: workspaceId } = await here.db
      .selectFrom('workspace_member')
      .innerJoin('auth.user', 'auth.user.id', 'workspace_member.user_id')
      .select('workspace_id')
      .where('email', '=', email)
      .executeTakeFirstOrThrow();
    slice.workspace_id = workspaceId;
    owners.set(workspaceId, slice);
    return { person, workspaceId, cookie: [...person.cookies].map((pair) => pair.join('=')).join('; ') };
  };
  return {
    ...{ here, slices, nginx, state, gatewayUrl: `http://127.0.0.1:${gateway.port}` },
    settle,
    stopRoutes: () => routes.close(0),
    close: async () => {
      await nginx.stop();
      await proxy.close();
      await gateway.close(0);
      await routes.close(0);
      await here.close();
      for (const { server } of slices) server.close().closeAllConnections();
      await rm(web, { recursive: true, force: true });
    },
  };
}

async function makeWebFiles(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'queunir-web-'));
  await mkdir(join(folder, 'assets'));
  const script = 'export const many = 1;\n'.repeat(200);
  await writeFile(join(folder, 'index.html'), '<!doctype html><title>index</title>');
  await writeFile(join(folder, 'inbox.html'), '<!doctype html><title>inbox</title>');
  await writeFile(join(folder, 'icon.svg'), '<svg xmlns="http://www.w3.org/2000/svg"/>');
  await writeFile(join(folder, 'assets/app-1.js'), script);
  await writeFile(join(folder, 'assets/app-1.js.gz'), gzipSync(script));
  await writeFile(join(folder, 'assets/app-1.css'), 'body{}');
  return folder;
}
