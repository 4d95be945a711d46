import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { demoState } from './demo/demo-state.ts';
import { createPhone, type Phone } from './phone/phone.ts';
import { emptyState, type Settings, usualSettings } from './phone/state.ts';
import { createApp } from './server/app.ts';
import { bundlePages } from './server/bundle-pages.ts';
import type { PageContext } from './server/page-context.ts';
import { servePageSockets } from './server/page-sockets.ts';
import { keepStateFile, readStateFile } from './server/state-file.ts';

/** How to start; everything may be left out. */
export type SimulatorOptions = {
  /** 0 (the usual) takes any free port. */
  port?: number;
  host?: string;
  /** Where the state is kept between runs. */
  dataFile?: string;
  /** Loads the demo shop when there is no kept state. */
  demo?: boolean;
  /** The moment at which the simulator's clock starts, in milliseconds; it then runs on. */
  now?: number;
  settings?: Partial<Settings>;
};

/** A running simulator. `phone` gives tests in the same process the state itself. */
export type Simulator = {
  url: string;
  phoneUrl: string;
  port: number;
  phone: Phone;
  stop: () => Promise<void>;
};

function clockFrom(start: number | undefined): () => number {
  const shift = start === undefined ? 0 : start - Date.now();
  return () => Date.now() + shift;
}

/** Starts the look-alike and the phone behind it. Rejects when the port is taken or the kept state is broken. */
export async function startSimulator(options: SimulatorOptions = {}): Promise<Simulator> {
  const now = clockFrom(options.now);
  const kept = await readStateFile(options.dataFile);
  const state = kept ?? (options.demo ? demoState(now()) : emptyState({ ...usualSettings }));
  state.settings = { ...state.settings, ...options.settings };
  const phone = createPhone(state, now);
  if (state.presence.at(-1)?.online) state.presence.push({ at: now(), online: false, why: 'restart' });
  const context: PageContext = {
    phone,
    sessions: new Set(),
    composing: new Map(),
    drawn: new Map(),
    dialogTimer: undefined,
  };
  const server = createServer(createApp(context, await bundlePages()));
  const sockets = servePageSockets(server, context);
  const writeState = keepStateFile(phone, options.dataFile);
  const host = options.host ?? '127.0.0.1';
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(options.port ?? 0, host, resolve);
  });
  const { port } = server.address() as AddressInfo;
  const url = `http://${host}:${port}`;
  return {
    url,
    phoneUrl: `${url}/phone`,
    port,
    phone,
    stop: async () => {
      clearTimeout(context.dialogTimer);
      sockets.close();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      await writeState();
    },
  };
}
