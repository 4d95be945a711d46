import { PassThrough } from 'node:stream';
import { text } from 'node:stream/consumers';
import type { Engine } from '../runtimes/docker/docker.types.ts';

/** Runs a program inside a container, as the slice itself, and gives what it said as JSON. Throws with its last words. */
export async function probeInside<T>(engine: Engine, id: string, source: string): Promise<T> {
  const program = await engine.getContainer(id).exec({
    Cmd: ['/app/node', '--input-type=module', '-e', source],
    WorkingDir: '/app/apps/slice',
    AttachStdout: true,
    AttachStderr: true,
  });
  const stream = await program.start({});
  const [out, err] = [new PassThrough(), new PassThrough()];
  engine.modem.demuxStream(stream, out, err);
  stream.on('end', () => {
    out.end();
    err.end();
  });
  const [said, complained] = await Promise.all([text(out), text(err)]);
  try {
    return JSON.parse(said) as T;
  } catch {
    throw new Error(`It said no JSON: ${said}${complained}`);
  }
}

/** A program that says of each address whether something answers there. */
export const connectTo = (addresses: Record<string, string>) => `
  import { connect } from 'node:net';
  const answers = ([name, address]) => new Promise((resolve) => {
    const at = address.lastIndexOf(':');
    const socket = connect({ host: address.slice(0, at), port: Number(address.slice(at + 1)), timeout: 5000 });
    const say = (yes) => { socket.destroy(); resolve([name, yes]); };
    socket.on('connect', () => say(true)).on('error', () => say(false)).on('timeout', () => say(false));
  });
  const all = await Promise.all(Object.entries(${JSON.stringify(addresses)}).map(answers));
  console.log(JSON.stringify(Object.fromEntries(all)));`;

/** A program that says of each connection string what the server answers: \`in\`, or its code. */
export const logInTo = (urls: Record<string, string>) => `
  import pg from 'pg';
  const said = {};
  for (const [name, url] of Object.entries(${JSON.stringify(urls)})) {
    const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 20000 });
    said[name] = await client.connect().then(() => 'in', (error) => error.code ?? error.message);
    await client.end().catch(() => {});
  }
  console.log(JSON.stringify(said));`;

/** A program that says in which of these folders it can write. */
export const writeTo = (folders: string[]) => `
  import { writeFileSync, rmSync } from 'node:fs';
  const can = ${JSON.stringify(folders)}.filter((folder) => {
    try { writeFileSync(folder + '/probe', ''); rmSync(folder + '/probe'); return true; } catch { return false; }
  });
  console.log(JSON.stringify(can));`;

/** A program that starts the slice's browser on a page and says what the kernel says of the page's own process. */
export const startRenderer = `
  import { readdirSync, readFileSync } from 'node:fs';
  import { launchBrowser } from '@queunir/browser/launch-browser';
  const read = (path) => { try { return readFileSync(path, 'utf8'); } catch { return ''; } };
  const config = { chromiumPath: process.env.CHROMIUM_PATH, dataDir: '/data', inherited: { HOME: '/tmp' } };
  const launched = await launchBrowser({ profileDir: '/slice/session', config });
  const page = await launched.browser.newPage();
  await page.setContent('<b>hello</b>');
  const shown = await page.evaluate('document.body.innerText');
  const pids = readdirSync('/proc').filter((name) => /^[0-9]+$/.test(name));
  // Chromium writes a child's words over with blanks between them. These very words stand in this program's too.
  const isRenderer = (words) => words.startsWith('/usr/lib/chromium/') && words.includes('--type=renderer');
  const renderers = pids.filter((pid) => isRenderer(read('/proc/' + pid + '/cmdline')));
  const field = (status, name) => new RegExp('^' + name + ':\\\\s*(.*)$', 'm').exec(status)?.[1] ?? '';
  const facts = renderers.map((pid) => read('/proc/' + pid + '/status')).map((status) => ({
    seccomp: Number(field(status, 'Seccomp')),
    filters: Number(field(status, 'Seccomp_filters')),
    namespaces: field(status, 'NSpid').split(/\\s+/).length,
  }));
  const own = read('/proc/self/status');
  const flags = read('/proc/' + launched.pid + '/cmdline');
  await launched.close();
  console.log(JSON.stringify({
    shown, sandbox: launched.sandbox, switchedOff: flags.includes('--no-sandbox'), facts,
    ownFilters: Number(field(own, 'Seccomp_filters')),
  }));`;
