import type { CliConfig } from '../cli.config.ts';
import { chromium } from './checks/chromium.ts';
import { clock } from './checks/clock.ts';
import { databasePort } from './checks/database-port.ts';
import { disk } from './checks/disk.ts';
import { docker } from './checks/docker.ts';
import { mail } from './checks/mail.ts';
import { memory } from './checks/memory.ts';
import { nginx } from './checks/nginx.ts';
import { node } from './checks/node.ts';
import { page } from './checks/page.ts';
import { port } from './checks/port.ts';
import { postgresql } from './checks/postgresql.ts';
import { publicUrl } from './checks/public-url.ts';
import { sliceMemory } from './checks/slice-memory.ts';
import { slicePorts } from './checks/slice-ports.ts';
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
  databasePort,
  slicePorts,
  sliceMemory,
  mail,
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
