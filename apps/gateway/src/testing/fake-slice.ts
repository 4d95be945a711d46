import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';

// A slice that has nothing in it but its way of living and dying, which its environment says. For the tests of runtimes
// and of the orchestrator: real processes and containers, no database and no browser.

const { PORT = '0', BEHAVIOUR = 'well', SLICE_KEY_FILE = '', SLICE_NUMBER = '0' } = process.env;
const behaviour = BEHAVIOUR.split(',');
const has = (word: string) => behaviour.includes(word);
const after = (ms: number, act: () => void) => void setTimeout(act, ms);

console.log(`fake slice begins: ${BEHAVIOUR}`);
if (has('crash-at-once')) {
  console.error('fake slice cannot start');
  process.exit(3);
}
if (has('deaf')) process.on('SIGTERM', () => console.log('fake slice hears nothing'));
else process.on('SIGTERM', () => process.exit(0));

const linked = has('linked');
const health = {
  ...{
    version: 'fake',
    linked,
    phase: linked ? 'ready' : 'off',
    browserUp: linked,
    pageLinked: linked || null,
  },
  ...{ eventsFlowing: null, lastEventAt: null, savingUntil: null, streams: 0, connections: 0 },
};

/** What it does to its database, or needs of it, before it listens. */
if (has('spoils-database')) await onOwnDatabase('drop table note cascade');
if (has('needs-database')) await onOwnDatabase('select * from note');

async function onOwnDatabase(sql: string): Promise<void> {
  const { default: pg } = await import('pg');
  const { databaseUrl } = JSON.parse(readFileSync(SLICE_KEY_FILE, 'utf8')) as { databaseUrl: string };
  const client = new pg.Client(databaseUrl);
  await client.connect();
  await client.query(sql).finally(() => client.end());
}

const server = createServer((req, res) => {
  if (has('hung')) return;
  const key = SLICE_KEY_FILE
    ? (JSON.parse(readFileSync(SLICE_KEY_FILE, 'utf8')) as { slice: number })
    : { slice: Number(SLICE_NUMBER) };
  res.setHeader('content-type', 'application/json');
  if (req.url === '/api/system/health') return void res.end(JSON.stringify(health));
  if (req.url === '/api/system/unlink')
    return void res.end(JSON.stringify({ unlinked: linked, why: linked ? null : 'nothing is linked' }));
  if (req.url?.startsWith('/api/system/')) return void res.end('{"ok":true}');
  res.end(JSON.stringify({ slice: key.slice, url: req.url }));
});

if (!has('never-ready')) {
  after(has('slow') ? 1_500 : 0, () => {
    server.listen(Number(PORT), process.env.HOST ?? '127.0.0.1', () => console.log('fake slice listens'));
  });
}
if (has('crash-slowly')) after(1_000, () => process.exit(4));
setInterval(() => {}, 60_000);
