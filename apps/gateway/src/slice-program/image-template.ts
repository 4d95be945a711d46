import { AppError } from '@queunir/server/errors/app-error';
import { readContainerLogs } from '../runtimes/docker/container-logs.ts';
import type { Engine } from '../runtimes/docker/docker.types.ts';
import type { TemplateSource } from '../templates/ensure-template.ts';
import { templateFailed } from './slice-program.ts';

/**
 * What the template of slices' databases is made from where slices run from an image: that image's own program brings
 * it to its schema. Throws `image_missing`.
 */
export async function imageTemplate(engine: Engine, image: string): Promise<TemplateSource> {
  const found = await engine
    .getImage(image)
    .inspect()
    .catch(() => null);
  if (!found) {
    const message = `There is no image ${image}. Make it with "npm run slice-image", or name another one in SLICE_IMAGE.`;
    throw new AppError('image_missing', message, { blame: 'caller' });
  }
  const stamp = found.Config.Labels?.['queunir.schema'];
  if (!stamp) {
    const message = `The image ${image} is no slice of Queunir: it does not say which schema it needs.`;
    throw new AppError('image_missing', message, { blame: 'caller' });
  }
  return { stamp, migrate: (databaseUrl) => migrateBy(engine, image, databaseUrl) };
}

/**
 * Runs the image's own program once. It stands in the machine's network, as the gateway does: it acts for the gateway, on
 * a database that is still empty, before any slice's data is near.
 */
async function migrateBy(engine: Engine, image: string, databaseUrl: string): Promise<void> {
  const container = await engine.createContainer({
    Image: image,
    Cmd: ['/app/apps/slice/src/migrate.js'],
    OpenStdin: true,
    StdinOnce: true,
    AttachStdin: true,
    HostConfig: {
      NetworkMode: 'host',
      ReadonlyRootfs: true,
      CapDrop: ['ALL'],
      SecurityOpt: ['no-new-privileges'],
    },
  });
  try {
    // By standard input: the address holds a password, and an environment is there to be inspected.
    const input = await container.attach({ stream: true, stdin: true, hijack: true });
    await container.start();
    input.end(databaseUrl);
    const { StatusCode: status } = (await container.wait()) as { StatusCode: number };
    if (status !== 0) throw templateFailed((await readContainerLogs(engine, container.id, 20)).join('\n'));
  } finally {
    await container.remove({ force: true });
  }
}
