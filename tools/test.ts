import { runChecks, type Tally } from './run-checks.ts';
import { runVitest } from './run-vitest.ts';

// "npm test": checks, then tests of the parts, then journeys through the whole; "--long" adds the long ones.
const projects = ['parts', 'whole', ...(process.argv.includes('--long') ? ['long'] : [])];
const total: Tally = await runChecks(process.cwd());
const skips: string[] = [];
for (const project of projects) {
  const tally = await runVitest(project);
  total.passed += tally.passed;
  total.failed += tally.failed;
  total.skipped += tally.skipped;
  skips.push(...tally.skips);
}
for (const skip of skips) console.log(`skipped: ${skip}`);
process.stdout.write(`${total.passed} passed, ${total.failed} failed, ${total.skipped} skipped\n`, () => {
  process.exit(total.failed === 0 ? 0 : 1);
});
