import { AppError } from '@queunir/server/errors/app-error';
import type { Engine } from './docker.types.ts';

/** Connects to the engine of this machine (DOCKER_HOST, else its socket). Throws `engine_missing` when it does not answer. */
export async function openEngine(): Promise<Engine> {
  // Loaded on first use: a gateway without containers need not carry it.
  const { default: Docker } = await import('dockerode');
  const engine = new Docker();
  try {
    await engine.ping();
  } catch (cause) {
    const message =
      'RUNTIME=docker needs a Docker Engine, and none answers here. Start it, and see that this account may use it.';
    throw new AppError('engine_missing', message, { blame: 'outside', cause });
  }
  return engine;
}
