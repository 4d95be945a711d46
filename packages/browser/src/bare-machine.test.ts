import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, rename, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { needs } from '@queunir/server/testing/needs';
import { expect, test } from 'vitest';

const project = fileURLToPath(new URL('../../..', import.meta.url));
const kept = join(tmpdir(), 'queunir-bare-debian-12');

/** A Debian with nothing but its base, made once and kept for the next run. */
async function bareDebian(): Promise<string> {
  if (existsSync(kept)) return kept;
  const draft = await mkdtemp(`${kept}-`);
  execFileSync('mmdebstrap', ['--quiet', '--variant=minbase', 'bookworm', draft], {
    stdio: 'pipe',
    timeout: 240_000,
  });
  await mkdir(join(draft, 'queunir'), { recursive: true });
  await rename(draft, kept).catch(() => rm(draft, { recursive: true, force: true }));
  return kept;
}

/** Runs a script inside the system, which sees this project at /queunir; nothing of it stays mounted. */
function runInside(system: string, script: string): string {
  const mounts = `mount --rbind '${project}' '${system}/queunir' && mount -t proc proc ${system}/proc && mount -t tmpfs tmpfs ${system}/tmp && mount --rbind /dev ${system}/dev`;
  const line = `${mounts} && exec chroot ${system} /bin/sh -c "$1"`;
  return execFileSync('unshare', ['--mount', '--pid', '--fork', '/bin/sh', '-c', line, 'sh', script], {
    encoding: 'utf8',
    stdio: 'pipe',
    timeout: 90_000,
    env: { PATH: '/usr/sbin:/usr/bin:/sbin:/bin' },
  });
}

const tryout = `
  import { launchBrowser } from "/queunir/packages/browser/src/launch-browser.ts";
  const config = { chromiumPath: null, dataDir: "/tmp/data", inherited: {} };
  const launched = await launchBrowser({ profileDir: "/tmp/profile", config });
  const [page] = await launched.browser.pages();
  await page.setContent("<h1>bare</h1>");
  const seen = await page.evaluate(() => { const title = document.querySelector("h1"); return [title.textContent, title.offsetHeight]; });
  console.log(JSON.stringify({ seen, kind: launched.kind }));
  await launched.close();
  process.exit(0);`;

test("the bundled browser starts and lays out text on a machine without any of Chromium's libraries", {
  timeout: 400_000,
}, async (context) => {
  needs(context, 'linux', 'root', { program: 'mmdebstrap' });
  const system = await bareDebian();
  expect(runInside(system, 'ls /usr/lib/x86_64-linux-gnu /etc')).not.toMatch(
    /libnss3|libnspr4|libexpat|fonts/,
  );
  const said = runInside(
    system,
    `cd /queunir/packages/browser && /queunir/node_modules/node/bin/node --input-type=module -e '${tryout}'`,
  );
  const { seen, kind } = JSON.parse(said) as { seen: [string, number]; kind: string };
  expect(kind).toBe('bundled');
  expect(seen[0]).toBe('bare');
  expect(seen[1]).toBeGreaterThan(10);
});
