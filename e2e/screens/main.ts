import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { Browser } from 'playwright-core';
import { startPersonsBrowser } from '../src/kit/chromium.ts';
import { repository } from '../src/kit/repository.ts';
import { startService } from '../src/kit/service.ts';
import { signInBrowser } from '../src/kit/sign-in-browser.ts';
import { makeContactSheet } from './kit/contact-sheet.ts';
import type { Scene, StageChats } from './kit/scene.ts';
import { type Picture, shoot } from './kit/shoot.ts';
import { type Size, sizes, type Theme, themes } from './kit/sizes.ts';
import { buildStage } from './kit/stage.ts';
import { writeAsWebp } from './kit/to-webp.ts';
import { accountScenes } from './scenes/account.scenes.ts';
import { adminScenes } from './scenes/admin.scenes.ts';
import { scenes } from './scenes/all-scenes.ts';

const help = `npm run screens [-- --only PART] [-- --docs]
Takes a picture of every page and state with the demo data, at three widths, light and dark, into screens/.
  --only PART  only scenes whose name holds PART; several parts with commas between them
  --docs       also writes the pictures of the README and the docs into docs/images/
Exit status: 0 every state was reached without a fault, 1 some were not (they are named), 2 bad usage.`;

const wish = readWish();
if (wish === null) {
  console.error(help);
  process.exitCode = 2;
} else if (wish.help) console.log(help);
else await main(wish.only ?? '', wish.docs ?? false);

function readWish(): { only?: string; docs?: boolean; help?: boolean } | null {
  try {
    return parseArgs({
      options: { only: { type: 'string' }, docs: { type: 'boolean' }, help: { type: 'boolean', short: 'h' } },
    }).values;
  } catch {
    return null;
  }
}

async function main(only: string, docs: boolean): Promise<void> {
  const folder = join(repository, 'screens');
  const pick = (from: readonly Scene[]) =>
    from.filter(({ name }) => only.split(',').some((part) => name.includes(part)));
  const [chosen, ofAccounts] = [pick(scenes), pick([...accountScenes, ...adminScenes])];
  if (only === '') await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  const browser = await startPersonsBrowser();
  const taken: Picture[] = [];
  try {
    if (chosen.length > 0) taken.push(...(await shootStandalone(browser, chosen, folder)));
    if (ofAccounts.length > 0) taken.push(...(await shootService(browser, ofAccounts, folder)));
    for (const { name } of sizes) {
      const files = taken.map(({ file }) => file).filter((file) => file.includes(`.${name}.`));
      await makeContactSheet(folder, files, `sheet.${name}.jpg`);
    }
    if (docs) await writeDocs(browser, folder, chosen);
    report(taken);
  } finally {
    await browser.close();
  }
}

/** Pages of a single person's Queunir, with the demo phone. */
async function shootStandalone(
  browser: Browser,
  chosen: readonly Scene[],
  folder: string,
): Promise<Picture[]> {
  const { product, person, chats } = await buildStage();
  try {
    return await shootAll(browser, { url: product.url, cookie: person.cookie, chats }, chosen, folder);
  } finally {
    await product.remove();
  }
}

/** Pages of a service; who is signed in, and what the slice does, the scenes say. */
async function shootService(browser: Browser, chosen: readonly Scene[], folder: string): Promise<Picture[]> {
  const service = await startService({ POOL_SIZE: '0' });
  const chats = { talk: '', rightToLeft: '', group: '', unread: '' };
  try {
    return await shootAll(browser, { url: service.url, cookie: '', chats }, chosen, folder);
  } finally {
    await service.remove();
  }
}

type Stand = { url: string; cookie: string; chats: StageChats };

async function shootAll(
  browser: Browser,
  stand: Stand,
  chosen: readonly Scene[],
  folder: string,
): Promise<Picture[]> {
  const taken: Picture[] = [];
  for (const size of sizes) {
    const both = themes.map((theme) => shootOne(browser, stand, chosen, { folder, size, theme }));
    taken.push(...(await Promise.all(both)).flat());
  }
  return taken;
}

async function shootOne(
  browser: Browser,
  { url, cookie, chats }: Stand,
  chosen: readonly Scene[],
  { folder, size, theme }: { folder: string; size: Size; theme: Theme },
): Promise<Picture[]> {
  const pictures: Picture[] = [];
  const context = await signInBrowser(browser, url, cookie, {
    viewport: { width: size.width, height: size.height },
    colorScheme: theme,
    reducedMotion: 'reduce',
    hasTouch: size.touch,
    isMobile: size.touch,
  });
  for (const scene of chosen) pictures.push(await shoot(context, scene, { url, folder, size, theme, chats }));
  await context.close();
  return pictures;
}

async function writeDocs(browser: Browser, folder: string, chosen: readonly Scene[]): Promise<void> {
  const images = join(repository, 'docs/images');
  await mkdir(images, { recursive: true });
  for (const { name, docs } of chosen)
    for (const { size, theme } of docs ?? []) {
      const file = `${name}.${size}.${theme}`;
      const bytes = await writeAsWebp(browser, join(folder, `${file}.png`), join(images, `${file}.webp`));
      console.log(`docs/images/${file}.webp  ${Math.round(bytes / 1_000)} kB`);
    }
}

function report(taken: readonly Picture[]): void {
  const faulty = taken.filter(({ complaints }) => complaints.length > 0);
  for (const { file, complaints } of faulty) console.error(`${file}\n  ${complaints.join('\n  ')}`);
  console.log(`${taken.length} pictures in screens/, ${faulty.length} with faults`);
  if (faulty.length > 0) process.exitCode = 1;
}
