import { orAborted } from '../hands/until.ts';
import type { ReaderWorld } from '../world/reader-world.ts';

/** How often the page is asked, how long it may take to answer, and how many answers in a row it may owe. */
export type WatchTimes = { everyMs: number; answerMs: number; mostMisses: number };

export type AnswerWatch = { stop(): void };

// A page that hangs right after an answer is noticed after 20 + 15 + 15 seconds.
const usual: WatchTimes = { everyMs: 20_000, answerMs: 15_000, mostMisses: 2 };

/**
 * Asks our own world in the page a question that costs nothing, and tells once when it does not answer any more: a
 * renderer that hangs neither crashes nor closes. A page between two documents owes no answer.
 */
export function watchAnswers(
  world: Pick<ReaderWorld, 'evaluate' | 'present'>,
  onSilent: () => void,
  times: WatchTimes = usual,
): AnswerWatch {
  let timer: NodeJS.Timeout;
  let stopped = false;
  let misses = 0;

  const answers = async (): Promise<boolean> => {
    if (!world.present()) return true;
    const late = AbortSignal.timeout(times.answerMs);
    return orAborted(world.evaluate('1'), late).then(
      () => true,
      // The document that was asked may have gone meanwhile.
      () => !world.present(),
    );
  };
  const ask = async (): Promise<void> => {
    misses = (await answers()) ? 0 : misses + 1;
    if (stopped) return;
    if (misses >= times.mostMisses) return onSilent();
    next(misses > 0 ? 0 : times.everyMs);
  };
  const next = (ms: number): void => {
    timer = setTimeout(() => void ask(), ms);
    timer.unref();
  };
  next(times.everyMs);
  return {
    stop: () => {
      stopped = true;
      clearTimeout(timer);
    },
  };
}
