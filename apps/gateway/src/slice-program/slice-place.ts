import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { isLoopbackHost } from '@queunir/server/http/check-host';
import type { ProvisionDeps } from '../provisioner/provision.types.ts';
import { accountOf } from '../runtimes/docker/container-options.ts';
import { createDockerRuntime } from '../runtimes/docker/docker-runtime.ts';
import type { DockerPlace } from '../runtimes/docker/open-docker.ts';
import { readSeccomp } from '../runtimes/docker/read-seccomp.ts';
import { guardNetwork } from '../runtimes/docker/slice-network.ts';
import { createProcessRuntime } from '../runtimes/process/process-runtime.ts';
import type { Runtime } from '../runtimes/runtime.types.ts';
import { ensureTemplate } from '../templates/ensure-template.ts';
import { imageTemplate } from './image-template.ts';
import { type Images, openImages } from './images.ts';
import {
  containerEnvironment,
  insideContainer,
  type SliceSettings,
  sliceEnvironment,
} from './slice-environment.ts';
import { sliceProgram, sliceTemplate } from './slice-program.ts';

/** Where slices run, and what the provisioner has to know of that. */
export type SlicePlace = {
  readonly runtimes: { process: Runtime; docker?: Runtime };
  readonly provision: Pick<ProvisionDeps, 'databaseHost' | 'folderOwner' | 'template'>;
  readonly images: Images;
  /** For the terminal. */
  readonly runsOn: string;
};

/** Slices as processes, and as containers where the gateway has an engine. Throws `image_missing` and `network_open`. */
export async function openSlicePlace(
  settings: SliceSettings,
  adminUrl: string,
  docker: { place: DockerPlace; image: string } | null,
): Promise<SlicePlace> {
  const processes = createProcessRuntime({
    dataDir: settings.dataDir,
    program: sliceProgram.main,
    environment: (spec) => sliceEnvironment(settings, spec),
  });
  if (docker) return inContainers(settings, adminUrl, docker.place, docker.image, processes);
  const source = await sliceTemplate();
  return {
    runtimes: { process: processes },
    images: await openImages(null, ''),
    provision: {
      databaseHost: null,
      folderOwner: () => null,
      template: () => ensureTemplate(adminUrl, source),
    },
    runsOn: 'as processes of this machine',
  };
}

async function inContainers(
  settings: SliceSettings,
  adminUrl: string,
  { engine, gateway, network }: DockerPlace,
  image: string,
  processes: Runtime,
): Promise<SlicePlace> {
  const { hostname, host, port } = new URL(adminUrl);
  // A container's own loopback is another one: the database is where this machine is on their network.
  const databaseHost = isLoopbackHost(host) ? network.gateway : null;
  const guard = () => guardNetwork(network, `${databaseHost ?? hostname}:${port || 5432}`);
  await guard();
  const source = await imageTemplate(engine, image);
  const containers = createDockerRuntime({
    ...{ engine, gateway, network: network.name, guard, seccomp: readSeccomp() },
    shared: await sharedWith(settings),
    environment: (spec) => containerEnvironment(settings, spec),
  });
  return {
    runtimes: { process: processes, docker: containers },
    images: await openImages(engine, image),
    provision: {
      databaseHost,
      folderOwner: accountOf,
      template: () => ensureTemplate(adminUrl, source),
    },
    runsOn: `as containers of ${image}`,
  };
}

async function sharedWith({ dataDir, anchorsKeyFile }: SliceSettings) {
  const anchors = join(dataDir, 'anchors');
  await mkdir(anchors, { recursive: true, mode: 0o755 });
  return [
    { source: anchors, target: insideContainer.anchors },
    ...(anchorsKeyFile === null ? [] : [{ source: anchorsKeyFile, target: insideContainer.anchorsKey }]),
  ];
}
