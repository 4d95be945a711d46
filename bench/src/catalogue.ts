import { density } from './density/density.bench.ts';
import { formats } from './formats/formats.bench.ts';
import { inbox } from './inbox/inbox.bench.ts';
import type { Bench } from './kit/bench.ts';
import { live } from './live/live.bench.ts';
import { provision } from './provision/provision.bench.ts';
import { proxy } from './proxy/proxy.bench.ts';
import { reader } from './reader/reader.bench.ts';
import { restart } from './restart/restart.bench.ts';
import { start } from './start/start.bench.ts';
import { web } from './web/web.bench.ts';

/** Every benchmark, in the order of `--list`. */
export const catalogue: readonly Bench[] = [
  start,
  reader,
  live,
  inbox,
  web,
  formats,
  proxy,
  provision,
  density,
  restart,
];
