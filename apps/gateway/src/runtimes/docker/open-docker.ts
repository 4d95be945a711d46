import type { Engine } from './docker.types.ts';
import { keepGatewayId } from './gateway-id.ts';
import { openEngine } from './open-engine.ts';
import { ensureNetwork, type SliceNetwork } from './slice-network.ts';

/** The engine with what of this gateway stands in it. */
export type DockerPlace = {
  readonly engine: Engine;
  /** The name of this gateway on its containers. */
  readonly gateway: string;
  readonly network: SliceNetwork;
};

/** Connects to the engine and makes the network of slices. Throws `engine_missing`. */
export async function openDocker(dataDir: string): Promise<DockerPlace> {
  const engine = await openEngine();
  const gateway = await keepGatewayId(dataDir);
  return { engine, gateway, network: await ensureNetwork(engine, gateway) };
}
