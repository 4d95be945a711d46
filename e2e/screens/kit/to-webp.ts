import { readFile, writeFile } from 'node:fs/promises';
import type { Browser } from 'playwright-core';

/** Writes a PNG as WebP, encoded by the browser itself; gives its size in bytes. */
export async function writeAsWebp(browser: Browser, png: string, webp: string): Promise<number> {
  const page = await browser.newPage();
  try {
    const source = `data:image/png;base64,${(await readFile(png)).toString('base64')}`;
    const encoded = await page.evaluate(async (address) => {
      const picture = new Image();
      picture.src = address;
      await picture.decode();
      const canvas = new OffscreenCanvas(picture.width, picture.height);
      canvas.getContext('2d')?.drawImage(picture, 0, 0);
      const blob = await canvas.convertToBlob({ type: 'image/webp', quality: 0.86 });
      return [...new Uint8Array(await blob.arrayBuffer())];
    }, source);
    await writeFile(webp, Buffer.from(encoded));
    return encoded.length;
  } finally {
    await page.close();
  }
}
