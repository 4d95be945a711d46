import { allChecks } from './checks/all-checks.ts';
import type { Check } from './checks/check.types.ts';

/** How many checks passed and failed. */
export type Tally = { passed: number; failed: number; skipped: number };

/** Runs the checks two at a time and says of each how it went, with at most 40 complaints. */
export async function runChecks(root: string, checks: Check[] = allChecks): Promise<Tally> {
  const tally: Tally = { passed: 0, failed: 0, skipped: 0 };
  const waiting = [...checks];
  const worker = async (): Promise<void> => {
    for (let check = waiting.shift(); check; check = waiting.shift()) {
      const begun = performance.now();
      const complaints = await check
        .run(root)
        .catch((error: unknown) => [`the check itself failed: ${String(error)}`]);
      const seconds = ((performance.now() - begun) / 1000).toFixed(1);
      console.log(`${complaints.length === 0 ? '✓' : '✗'} ${check.name} (${seconds} s)`);
      for (const complaint of complaints.slice(0, 40)) console.log(`    ${complaint}`);
      if (complaints.length > 40) console.log(`    … and ${complaints.length - 40} more`);
      tally[complaints.length === 0 ? 'passed' : 'failed'] += 1;
    }
  };
  await Promise.all([worker(), worker()]);
  return tally;
}
