import { runChecks } from './run-checks.ts';

// "npm run check": the checks without the tests.
const tally = await runChecks(process.cwd());
console.log(`${tally.passed} passed, ${tally.failed} failed, ${tally.skipped} skipped`);
process.exitCode = tally.failed === 0 ? 0 : 1;
