import type { CliConfig } from '../cli.config.ts';
import { chromium } from './checks/chromium.ts';
import { clock } from './checks/clock.ts';
import { disk } from './checks/disk.ts';
import { memory } from './checks/memory.ts';
import { node } from './checks/node.ts';
import { docker, nginx } from './checks/optional-programs.ts';
import { page } from './checks/page.ts';
import { port } from './checks/port.ts';
import { postgresql } from './checks/postgresql.ts';
import { publicUrl } from './checks/public-url.ts';
import { broken, type DoctorCheck, type Finding } from './finding.types.ts';

/** Everything the doctor looks at, in the order it tells. */
export const doctorChecks: DoctorCheck[] = [
  node,
  chromium,
  postgresql,
  disk,
  memory,
  port,
  page,
  clock,
  publicUrl,
  docker,
  nginx,
];

/** Looks at everything; a check that itself breaks is a finding too. */
export async function runDoctor(
  config: CliConfig,
  checks = doctorChecks,
): Promise<(Finding & { name: string })[]> {
  return await Promise.all(
    checks.map(async ({ name, look }) => ({
      name,
      ...(await look(config).catch((error: unknown) =>
        broken(`could not be looked at: ${String(error)}`, 'Please report this.'),
      )),
    })),
  );
}
