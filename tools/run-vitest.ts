import { startVitest, type TestCase, type TestModule } from 'vitest/node';
import type { Tally } from './run-checks.ts';

/** The tests of one vitest project: how many passed, failed and were skipped, each skipped one with its reason. */
export async function runVitest(project: string): Promise<Tally & { skips: string[] }> {
  const tally = { passed: 0, failed: 0, skipped: 0, skips: [] as string[] };
  const vitest = await startVitest('test', [], { run: true, watch: false, project, passWithNoTests: true });
  for (const module of vitest.state.getTestModules()) count(module, tally);
  // An error outside any test, such as one thrown after a test had ended, is a failure all the same.
  tally.failed += vitest.state.getUnhandledErrors().length;
  await vitest.close();
  return tally;
}

function count(module: TestModule, tally: Tally & { skips: string[] }): void {
  if (module.errors().length > 0) tally.failed += 1;
  for (const one of module.children.allSuites()) if (one.errors().length > 0) tally.failed += 1;
  for (const one of module.children.allTests()) countOne(one, tally);
}

function countOne(one: TestCase, tally: Tally & { skips: string[] }): void {
  const result = one.result();
  if (result.state === 'passed' || result.state === 'failed') {
    tally[result.state] += 1;
    return;
  }
  // A test that its suite's failed setup kept from running was not skipped by anyone's wish.
  const reason = result.state === 'skipped' ? result.note : undefined;
  tally[reason === undefined ? 'failed' : 'skipped'] += 1;
  if (reason !== undefined) tally.skips.push(`${one.fullName}: ${reason}`);
}
