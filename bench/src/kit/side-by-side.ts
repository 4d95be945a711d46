/** Milliseconds of every run of each side, in order. */
export type SideBySide = { ours: number[]; theirs: number[] };

type Act = (turn: number) => Promise<unknown>;

/**
 * Times two acts turn by turn, one after another, so that whatever else the machine does falls on both alike. They take
 * turns in going first: who goes second finds what both need in the caches. A tenth more turns are run first and not timed.
 */
export async function timeSideBySide(turns: number, ours: Act, theirs: Act): Promise<SideBySide> {
  const took: SideBySide = { ours: [], theirs: [] };
  for (let turn = -Math.ceil(turns / 10); turn < turns; turn++) {
    const sides = [
      { act: ours, times: took.ours },
      { act: theirs, times: took.theirs },
    ];
    for (const { act, times } of turn % 2 === 0 ? sides : sides.reverse()) {
      const ms = await time(act, Math.abs(turn));
      if (turn >= 0) times.push(ms);
    }
  }
  return took;
}

async function time(act: Act, turn: number): Promise<number> {
  const began = performance.now();
  await act(turn);
  return performance.now() - began;
}
