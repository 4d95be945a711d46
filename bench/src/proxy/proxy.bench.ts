import { fileURLToPath } from 'node:url';
import { type Child, startChild } from '@queunir/e2e/kit/child';
import { settings } from '@queunir/e2e/kit/e2e.config';
import { repository } from '@queunir/e2e/kit/repository';
import { makeTempFolder, removeFolder } from '@queunir/e2e/kit/temp-folder';
import { runNginx } from '@queunir/gateway/testing/run-nginx';
import { freePort } from '@queunir/server/process/free-port';
import type { Bench, Measured } from '../kit/bench.ts';
import { type LoadResult, loadHttp } from '../kit/http-load.ts';
import { percentile, round } from '../kit/percentile.ts';

const connections = 32;
const turns = 15;
const turnMs = 1_200;
const warmUpMs = 1_000;

/** A way to the slice, and what to send with each request. */
type Way = { name: WayName; port: number; headers: Record<string, string> };
type WayName = 'direct' | 'nginxAuth' | 'gateway' | 'middleware';

/** What stands between a browser and its slice, and what that costs. */
export const proxy: Bench = {
  name: 'proxy',
  measures:
    'a 5 KB JSON reply of a slice that does nothing else, 32 connections of one signed-in person, in turns: nginx straight to it, nginx that asks the gateway, the gateway alone, Express with http-proxy-middleware that asks nobody',
  goals: [
    { figure: 'nginxAuthOfDirect', unit: '', atLeast: 0.9 },
    { figure: 'gatewayTimesMiddleware', unit: '', atLeast: 1.5 },
    { figure: 'addedP99Ms', unit: 'ms', atMost: 2 },
  ],
  run: async (say) => {
    const folder = await makeTempFolder('bench-proxy');
    const children: Child[] = [];
    const start = async (name: string, ...words: (string | number)[]) => {
      const program = fileURLToPath(new URL(`./${name}.ts`, import.meta.url));
      const child = startChild(process.execPath, [program, ...words.map(String)], {
        cwd: repository,
        env: { ...settings.surroundings, NODE_ENV: 'production' },
      });
      children.push(child);
      return child.waitForLine(/^ready$|^cookie (.+)$/, 60_000);
    };
    try {
      const [slice, gateway, routes, middleware, direct] = await Promise.all(
        Array.from({ length: 5 }, () => freePort()),
      );
      await start('stub-slice', slice!);
      await start('middleware', middleware!, slice!);
      const [, cookie = ''] = await start('gateway', folder, slice!, gateway!, routes!);
      const nginx = await runNginx({
        ...{ tls: false, web: folder, gatewayPort: gateway!, routesPort: routes!, workers: 2 },
        ...{ firstSlicePort: slice!, slices: 200, extra: straightTo(slice!, direct!) },
      });
      try {
        const headers = { cookie };
        return await measure(say, [
          { name: 'direct', port: direct!, headers },
          { name: 'nginxAuth', port: nginx.port, headers },
          { name: 'gateway', port: gateway!, headers },
          { name: 'middleware', port: middleware!, headers },
        ]);
      } finally {
        await nginx.stop();
      }
    } finally {
      await Promise.all(children.map((child) => child.stop()));
      await removeFolder(folder);
    }
  },
};

/** The same nginx without any question. */
const straightTo = (slice: number, port: number) => `server {
    listen 127.0.0.1:${port};
    access_log off;
    location / {
      proxy_pass http://slice_${slice};
      proxy_http_version 1.1;
      proxy_set_header Connection "";
    }
  }`;

async function measure(say: (line: string) => void, ways: Way[]): Promise<Measured> {
  const load = ({ port, headers }: Way, ms: number) =>
    loadHttp({ port, headers, path: '/api/chats', connections, ms });
  for (const way of ways) await load(way, warmUpMs);
  const results: Record<WayName, LoadResult>[] = [];
  for (let turn = 0; turn < turns; turn++) {
    const found: Partial<Record<WayName, LoadResult>> = {};
    // Whoever goes first in one turn goes last in the next.
    for (const way of turn % 2 === 0 ? ways : ways.toReversed()) found[way.name] = await load(way, turnMs);
    results.push(found as Record<WayName, LoadResult>);
    say(
      `turn ${turn + 1} of ${turns}: ${ways.map(({ name }) => `${name} ${round(found[name]!.perSecond, 0)}`).join(', ')} a second`,
    );
  }
  const middle = (of: (found: Record<WayName, LoadResult>) => number) => percentile(results.map(of), 0.5);
  const rps = (name: WayName) =>
    round(
      middle((found) => found[name].perSecond),
      0,
    );
  const p99 = (found: Record<WayName, LoadResult>, name: WayName) => percentile(found[name].latencies, 0.99);
  const ratio = (one: WayName, other: WayName) =>
    round(middle((found) => found[one].perSecond / found[other].perSecond));
  return {
    figures: {
      directRps: rps('direct'),
      nginxAuthRps: rps('nginxAuth'),
      gatewayRps: rps('gateway'),
      middlewareRps: rps('middleware'),
      nginxAuthOfDirect: ratio('nginxAuth', 'direct'),
      gatewayTimesMiddleware: ratio('gateway', 'middleware'),
      addedP99Ms: round(middle((found) => p99(found, 'nginxAuth') - p99(found, 'direct'))),
    },
    peers: {},
  };
}
