import { startChild } from '../../src/kit/child.ts';
import { settings } from '../../src/kit/e2e.config.ts';

/** All pictures of one width on one sheet, where ImageMagick is installed; false where it is not. */
export async function makeContactSheet(folder: string, files: string[], sheet: string): Promise<boolean> {
  const montage = startChild(
    'montage',
    ['-label', '%t', ...files, '-tile', '6x', '-geometry', '400x560+6+6', '-quality', '80', sheet],
    { cwd: folder, env: settings.surroundings },
  );
  return (await montage.ended).code === 0;
}
