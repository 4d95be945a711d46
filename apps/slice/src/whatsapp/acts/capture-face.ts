import type { CdpSession } from '../browser/cdp.types.ts';
import type { ReaderPort } from '../world/reader-port.ts';

/** Pictures are kept at twice the size of the page, for sharp screens. */
const SCALE = 2;
const WITHIN_MS = 4_000;

/**
 * The picture of a row as it is drawn now, PNG; null when the row shows another title, no picture, or is out of
 * view. Nothing is scrolled, pressed or fetched for it, and the page does not get the focus.
 */
export async function captureFace(
  reader: ReaderPort,
  cdp: CdpSession,
  row: { token: number; title: string },
): Promise<Buffer | null> {
  const spot = await reader.face(row.token, row.title);
  if (!spot?.reachable || spot.box.width < 8 || spot.box.height < 8) return null;
  const shot = cdp.send('Page.captureScreenshot', {
    format: 'png',
    clip: { ...spot.box, scale: SCALE },
    optimizeForSpeed: true,
  });
  const late = new Promise<null>((resolve) => setTimeout(resolve, WITHIN_MS, null).unref());
  const taken = await Promise.race([shot, late]).catch(() => null);
  // Rows move when messages arrive: a picture that may be a neighbour's is nobody's.
  const after = await reader.face(row.token, row.title);
  const list = await reader.list();
  const same = list?.rows.some(
    ({ token, title, avatar }) => token === row.token && title === row.title && avatar,
  );
  if (!taken || !same || JSON.stringify(after?.box) !== JSON.stringify(spot.box)) return null;
  return Buffer.from(taken.data, 'base64');
}
