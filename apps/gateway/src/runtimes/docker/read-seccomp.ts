import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const file = fileURLToPath(new URL('../../../../../deploy/docker/chromium-seccomp.json', import.meta.url));

/** The calls to the kernel that a slice's container may make, as the engine takes them. */
export function readSeccomp(): string {
  return JSON.stringify(JSON.parse(readFileSync(file, 'utf8')));
}
