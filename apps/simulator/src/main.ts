import { startSimulator } from './start-simulator.ts';

function readNow(text: string | undefined): number | undefined {
  if (!text) return undefined;
  const now = /^\d+$/.test(text) ? Number(text) : Date.parse(text);
  if (Number.isNaN(now)) throw new Error(`NOW must be a date or milliseconds, not "${text}"`);
  return now;
}

const { PORT, HOST, DATA_FILE, DEMO, NOW, HOUR24, PARENT_PIPE } = process.env;
const simulator = await startSimulator({
  port: PORT ? Number(PORT) : 0,
  host: HOST || '127.0.0.1',
  dataFile: DATA_FILE || undefined,
  demo: DEMO === '1',
  now: readNow(NOW),
  settings: HOUR24 === '1' ? { hour12: false } : {},
});
console.log(`simulator listening on ${simulator.url}`);

async function end(): Promise<void> {
  await simulator.stop();
  process.exit(0);
}
process.once('SIGTERM', end);
process.once('SIGINT', end);
if (PARENT_PIPE === '1') process.stdin.resume().once('end', end).once('close', end);
