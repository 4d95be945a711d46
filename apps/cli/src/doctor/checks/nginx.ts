import { spawnSync } from 'node:child_process';
import { type DoctorCheck, fine } from '../finding.types.ts';

/** nginx: one way to carry the certificate of a public address; nothing else needs it. */
export const nginx: DoctorCheck = {
  name: 'nginx',
  look: async ({ publicUrl }) => {
    const run = spawnSync('nginx', ['-v'], { encoding: 'utf8', timeout: 5000 });
    if (!run.error) return fine(run.stderr.trim().replace(/^.*: /, ''));
    return fine(
      publicUrl === null
        ? 'not installed, and not needed where this computer alone is served'
        : 'not installed; another proxy has to carry the certificate of PUBLIC_URL',
    );
  },
};
