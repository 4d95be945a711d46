import { execFile } from 'node:child_process';
import { lookup } from 'node:dns/promises';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { AppError } from '@queunir/server/errors/app-error';
import type { Engine } from './docker.types.ts';
import { labelFilter } from './labels.ts';

/** The network of a gateway's slices. */
export type SliceNetwork = {
  readonly name: string;
  readonly bridge: string;
  /** The address of this machine on it. */
  readonly gateway: string;
  /** For example `172.18.0.0/16`. */
  readonly subnet: string;
};

const program = fileURLToPath(new URL('../../../../../deploy/docker/network.sh', import.meta.url));
const run = promisify(execFile);

/** Gives the network of a gateway's slices; made at the first start. Its address stays as long as it is there. */
export async function ensureNetwork(engine: Engine, gateway: string): Promise<SliceNetwork> {
  const name = `queunir-${gateway}`;
  const bridge = `qn-${gateway}`;
  const network = engine.getNetwork(name);
  const inspect = () => network.inspect().catch(() => null);
  if (!(await inspect())) {
    await engine.createNetwork({
      Name: name,
      Driver: 'bridge',
      CheckDuplicate: true,
      Labels: Object.fromEntries(labelFilter(gateway).map((label) => label.split('=') as [string, string])),
      Options: {
        'com.docker.network.bridge.name': bridge,
        'com.docker.network.bridge.enable_icc': 'false',
        'com.docker.network.bridge.host_binding_ipv4': '127.0.0.1',
      },
    });
  }
  const [config] = ((await network.inspect()) as { IPAM: { Config: { Gateway: string; Subnet: string }[] } })
    .IPAM.Config;
  if (!config?.Gateway) throw new Error(`The network ${name} has no address.`);
  return { name, bridge, gateway: config.Gateway, subnet: config.Subnet };
}

/**
 * Puts the rules of the network in force: out to the database (`host:port`), name servers and public addresses, and nowhere
 * else. Throws `network_open` when they cannot be made; no slice is started then.
 */
export async function guardNetwork({ bridge }: SliceNetwork, database: string): Promise<void> {
  try {
    const at = database.lastIndexOf(':');
    const { address } = await lookup(database.slice(0, at), { family: 4 });
    await run(program, ['up', bridge, `${address}${database.slice(at)}`], { timeout: 60_000 });
  } catch (cause) {
    const words = (cause as { stderr?: string }).stderr?.trim() || String(cause);
    const message = `The rules that keep slices apart could not be made, so none is started: ${words}`;
    throw new AppError('network_open', message, { blame: 'us', cause });
  }
}

/** Takes network and rules away; nothing may run on it any more. */
export async function removeNetwork(engine: Engine, { name, bridge }: SliceNetwork): Promise<void> {
  await engine.getNetwork(name).remove();
  await run(program, ['down', bridge], { timeout: 60_000 });
}
