import { execFile } from 'node:child_process';
import { cp, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { withLock } from '@queunir/server/process/file-lock';

const root = fileURLToPath(new URL('../../../..', import.meta.url));
const fakeSlice = fileURLToPath(new URL('./fake-slice.ts', import.meta.url));
const run = promisify(execFile);
const mostMs = 600_000;

/** The image of the slice as it stands in this tree; built once, however many tests ask for it. */
export async function sliceImage(): Promise<string> {
  const tag = 'queunir-slice:test';
  await withLock(join(tmpdir(), 'queunir-slice-image.lock'), mostMs, () =>
    run(process.execPath, ['tools/slice-image/main.ts', '--tag', tag], { cwd: root, timeout: mostMs }),
  );
  return tag;
}

/** The same image with a program that only lives and dies as it is told. */
export async function fakeSliceImage(): Promise<string> {
  const tag = 'queunir-fake-slice:test';
  const base = await sliceImage();
  const context = await mkdtemp(join(tmpdir(), 'queunir-fake-image-'));
  try {
    await cp(fakeSlice, join(context, 'fake-slice.ts'));
    await writeFile(
      join(context, 'Dockerfile'),
      `FROM ${base}\nCOPY fake-slice.ts /app/fake-slice.ts\nCMD ["/app/fake-slice.ts"]\n`,
    );
    await run('env', ['DOCKER_BUILDKIT=0', 'docker', 'build', '--quiet', '--tag', tag, context], {
      timeout: mostMs,
    });
  } finally {
    await rm(context, { recursive: true, force: true });
  }
  return tag;
}
