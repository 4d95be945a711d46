import { readConfig } from './config.ts';
import { startSimulator } from './start-simulator.ts';

const { withParent, ...options } = readConfig();
const simulator = await startSimulator(options);
console.log(`simulator listening on ${simulator.url}`);

async function end(): Promise<void> {
  await simulator.stop();
  process.exit(0);
}
process.once('SIGTERM', end);
process.once('SIGINT', end);
if (withParent) process.stdin.resume().once('end', end).once('close', end);
