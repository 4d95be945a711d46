import { join } from 'node:path';
import { startChild } from '@queunir/e2e/kit/child';
import { settings } from '@queunir/e2e/kit/e2e.config';
import { repository } from '@queunir/e2e/kit/repository';

/** What one side says at its end: milliseconds of its work without starting, and the most memory it ever held. */
export type SideResult = { ms: number; peakMB: number; count: number };

/** Runs one side's script in a process of its own, so that its memory is its own too. */
export async function runSide(script: string, ...words: string[]): Promise<SideResult> {
  const path = join(import.meta.dirname, 'sides', script);
  const child = startChild(process.execPath, [path, ...words], {
    cwd: repository,
    env: settings.surroundings,
  });
  const { code } = await child.ended;
  await child.stop();
  const last = child.lines.at(-1) ?? '';
  if (code !== 0) throw new Error(`${script} ended with ${code}:\n${child.lines.slice(-20).join('\n')}`);
  return JSON.parse(last) as SideResult;
}
