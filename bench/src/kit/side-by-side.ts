/** Milliseconds of every run of each side, in order. */
export type SideBySide = { ours: number[]; theirs: number[] };

type Act = (turn: number) => Promise<unknown>;

/**
 * Times two acts turn by turn, one after another, so that whatever else the machine does falls on both alike.
 * A tenth more turns are run first and not timed.
 */
export async function timeSideBySide(turns: number, ours: Act, theirs: Act): Promise<SideBySide> {
  const took: SideBySide = { ours: [], theirs: [] };
  for (let turn = -Math.ceil(turns / 10); turn < turns; turn++) {
    const our = await time(ours, Math.abs(turn));
    const their = await time(theirs, Math.abs(turn));
    if (turn < 0) continue;
    took.ours.push(our);
    took.theirs.push(their);
  }
  return took;
}

async function time(act: Act, turn: number): Promise<number> {
  const began = performance.now();
  await act(turn);
  return performance.now() - began;
}
