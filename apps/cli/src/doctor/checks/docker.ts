import { spawnSync } from 'node:child_process';
import { request } from 'node:http';
import { json } from 'node:stream/consumers';
import { broken, type DoctorCheck, doubtful, type Finding, fine } from '../finding.types.ts';

/** Docker: needed where slices run in containers (RUNTIME=docker), and nowhere else. */
export const docker: DoctorCheck = {
  name: 'Docker',
  look: async ({ slices, dockerSocket }) => {
    const version = await ask(dockerSocket, '/version');
    if (slices.runtime === 'docker') return lookAsRuntime(version, slices.image, dockerSocket);
    if (version) return fine(`engine ${version.Version}, not used: slices run as processes`);
    const client = spawnSync('docker', ['--version'], { timeout: 5000 });
    return client.error
      ? fine('not installed, and not needed: slices run as processes')
      : doubtful(
          'installed, but its engine does not answer',
          'Only needed for slices in containers (RUNTIME=docker): start it, and run Queunir as root.',
        );
  },
};

async function lookAsRuntime(version: Reply | null, image: string, socket: string): Promise<Finding> {
  if (!version)
    return broken(
      `no engine answers on ${socket}, and RUNTIME=docker needs one`,
      'Install and start it (on Debian: apt install docker.io), or leave RUNTIME out: slices are processes then.',
    );
  const words = `engine ${version.Version}`;
  if (process.getuid?.() !== 0)
    return broken(
      `${words}, but Queunir does not run as root`,
      'Slices in containers need root, for their accounts and the rules of their network.',
    );
  if (spawnSync('iptables', ['--version'], { timeout: 5000 }).error)
    return broken(
      `${words}, but there is no iptables`,
      'Slices are shut in by it: on Debian apt install iptables.',
    );
  return (await ask(socket, `/images/${image}/json`))
    ? fine(`${words}, slices run from ${image}`)
    : broken(
        `${words}, but there is no image ${image}`,
        'Make it with "npm run slice-image", or name another one in SLICE_IMAGE.',
      );
}

type Reply = Record<string, unknown>;

/** What the engine says at an address of its interface; null when it does not answer, or not well. */
function ask(socketPath: string, path: string): Promise<Reply | null> {
  return new Promise((resolve) => {
    const asked = request({ socketPath, path, timeout: 5000 }, (reply) => {
      json(reply).then(
        (value) => resolve(reply.statusCode === 200 ? (value as Reply) : null),
        () => resolve(null),
      );
    });
    asked.on('error', () => resolve(null));
    asked.on('timeout', () => asked.destroy());
    asked.end();
  });
}
