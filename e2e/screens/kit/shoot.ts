import { join } from 'node:path';
import type { BrowserContext, Page } from 'playwright-core';
import { applyPatches } from './patches.ts';
import type { Scene, StageChats } from './scene.ts';
import type { Size, Theme } from './sizes.ts';

/** What came of one picture. */
export type Picture = { file: string; complaints: string[] };

/** One scene in one window: opens it, brings it to its state, looks for faults that no eye is needed for, takes it. */
export async function shoot(
  context: BrowserContext,
  scene: Scene,
  where: { url: string; folder: string; size: Size; theme: Theme; chats: StageChats },
): Promise<Picture> {
  const file = `${scene.name}.${where.size.name}.${where.theme}.png`;
  const complaints: string[] = [];
  const page = await context.newPage();
  page.on('pageerror', (error) => complaints.push(`exception: ${error.message}`));
  page.on('console', (message) => {
    // A patched refusal is logged by the browser itself.
    if (message.type() === 'error' && !message.text().startsWith('Failed to load resource'))
      complaints.push(`console: ${message.text()}`);
  });
  try {
    await applyPatches(page, patchesOf(scene));
    await page.goto(new URL(addressOf(scene, where.chats), where.url).href);
    await scene.act?.({ page, chats: where.chats, narrow: where.size.width <= 768 });
    await scene.shows(page).first().waitFor({ timeout: 20_000 });
    await settle(page);
    complaints.push(...(await overflow(page)));
  } catch (error) {
    complaints.push(error instanceof Error ? error.message.split('\n')[0]! : String(error));
  }
  await page.screenshot({ path: join(where.folder, file), animations: 'disabled' });
  await page.unrouteAll({ behavior: 'ignoreErrors' });
  await page.close();
  await context.setOffline(false);
  return { file, complaints };
}

function addressOf(scene: Scene, chats: StageChats): string {
  return scene.path.replace(/:(\w+)/g, (_, name: string) => chats[name as keyof StageChats] ?? name);
}

function patchesOf(scene: Scene): NonNullable<Scene['patches']> {
  const { language } = scene;
  const spoken = language
    ? [
        {
          path: '/api/settings',
          method: 'GET',
          change: (reply: object) => ({ ...reply, language, chosen: true }),
        },
      ]
    : [];
  const out = scene.signedOut
    ? [{ path: '/api/session', change: () => ({ state: 'signed-out', sessionId: null }) }]
    : [];
  return [...out, ...spoken, ...(scene.patches ?? [])];
}

/** Fonts are there and nothing has been loading for a moment. */
async function settle(page: Page): Promise<void> {
  await page.evaluate(() => document.fonts.ready);
  await page.waitForTimeout(400);
}

async function overflow(page: Page): Promise<string[]> {
  const [content, window] = await page.evaluate(() => [document.documentElement.scrollWidth, innerWidth]);
  return content! > window! ? [`the page is ${content! - window!} px wider than the window`] : [];
}
