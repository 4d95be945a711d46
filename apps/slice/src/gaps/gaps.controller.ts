import { getGaps, readAgain } from '@queunir/contracts/gaps/gaps';
import { mount } from '@queunir/server/http/mount';
import type { Router } from 'express';
import type { IngestDeps } from '../ingest/page-memory.ts';
import { readAgainUseCase } from './read-again.ts';
import { readGapLedger } from './read-gaps.ts';

/** Mounts what may be missing; `isPaused` says whether the person paused the reading of chats. */
export function mountGaps(router: Router, deps: IngestDeps, isPaused: () => boolean): void {
  mount(router, getGaps, () => readGapLedger(deps, isPaused()));
  mount(router, readAgain, ({ params, signal }) => readAgainUseCase(deps, params.chatId, signal));
}
