import type { Victim } from './plan-journey.ts';
import type { JourneyEnd } from './run-journey.ts';

/** A journey's figures in a few lines, for the one who runs it. */
export function describeEnd(end: JourneyEnd): string {
  const { struck, answers } = end;
  const of = (victim: Victim) => {
    const times = struck.filter((one) => one.victim === victim).map(({ backMs }) => backMs);
    return `${victim} ${times.length} (slowest back in ${Math.max(0, ...times)} ms)`;
  };
  return [
    `seed ${end.seed}: ${end.arrivals} arrivals, ${end.sends} sends, ${struck.length} kills: ${of('slice')}, ${of('browser')}, ${of('database')}`,
    `  ${struck.filter(({ foundSending }) => foundSending).length} of them while a message was on its way; settled after ${end.settleMs} ms`,
    `  unsure ${answers.unsure}, of which ${answers.itWentOut} had gone out; held or failed: ${JSON.stringify(answers.heldOrFailed)}`,
    `  ${end.differences.length} differences, ${end.refusedSends.length} refused sends, ${end.failedStarts.length} failed starts`,
  ].join('\n');
}
