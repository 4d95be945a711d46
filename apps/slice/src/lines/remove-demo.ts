import { rm } from 'node:fs/promises';
import type { Publish, SliceDb } from '../slice.types.ts';
import { deleteDemoLines } from './demo-lines.store.ts';
import type { DemoPhone } from './demo-phone.ts';
import { findNewestLine, isLinked, showLine } from './line.store.ts';
import type { LineRunner } from './line-runner.ts';

export type RemoveDemoDeps = {
  db: SliceDb;
  publish: Publish;
  now: () => Date;
  workspaceId: string;
  runner: LineRunner;
  demoPhone: DemoPhone;
  /** Chromium profile of the demo line. */
  profileDir: string;
};

/** Removes the demo phone whole: its page, its chats, its profile and what the phone keeps. Shows the own line again. */
export async function removeDemoPhone(
  deps: RemoveDemoDeps,
  memberId: string,
): Promise<{ chats: number; messages: number }> {
  const { db, workspaceId, runner } = deps;
  if (runner.page()?.line().kind === 'demo') await runner.stop({ force: true });
  await deps.demoPhone.remove();
  const removed = await deleteDemoLines(db, { workspaceId, memberId, at: deps.now() });
  await rm(deps.profileDir, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
  const own = await findNewestLine(db, workspaceId, 'own');
  if (own && !runner.page()) {
    await showLine(db, workspaceId, own.id);
    if (isLinked(own)) await runner.start('own');
  }
  await runner.reload();
  await deps.publish({ type: 'status.changed' }, { type: 'stream.reset' });
  return removed;
}
