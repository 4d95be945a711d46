import { findContainers } from '@queunir/gateway/runtimes/docker/labels';
import { openDocker } from '@queunir/gateway/runtimes/docker/open-docker';
import { removeNetwork } from '@queunir/gateway/runtimes/docker/slice-network';

/** Removes what a gateway that is to be forgotten left in the engine: its containers and their network. */
export async function removeContainers(dataDir: string): Promise<void> {
  const { engine, gateway, network } = await openDocker(dataDir);
  for (const { id } of await findContainers(engine, gateway))
    await engine.getContainer(id).remove({ force: true });
  await removeNetwork(engine, network);
}
