import { spawnSync } from 'node:child_process';
import { type DoctorCheck, doubtful, fine } from '../finding.types.ts';

/** Docker: only needed to run many slices in containers. */
export const docker: DoctorCheck = {
  name: 'Docker',
  look: async () => {
    const run = spawnSync('docker', ['version', '--format', '{{.Server.Version}}'], {
      encoding: 'utf8',
      timeout: 5000,
    });
    if (run.error) return fine('not installed, and not needed for one tenant');
    return run.status === 0
      ? fine(`engine ${run.stdout.trim()}`)
      : doubtful(
          'installed, but its engine does not answer',
          'Only needed for many slices in containers: start it, and add your user to the group docker.',
        );
  },
};

/** nginx: only needed in front of many slices. */
export const nginx: DoctorCheck = {
  name: 'nginx',
  look: async () => {
    const run = spawnSync('nginx', ['-v'], { encoding: 'utf8', timeout: 5000 });
    return fine(
      run.error ? 'not installed, and not needed for one tenant' : run.stderr.trim().replace(/^.*: /, ''),
    );
  },
};
