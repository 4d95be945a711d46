/** Figures by key; milliseconds, megabytes or plain numbers as `--list` says. */
export type Figures = Record<string, number>;

/** What a figure should be. */
export type Goal = { figure: string; unit: string } & ({ atMost: number } | { atLeast: number });

/** What a run found: our figures, and those of what we compare with. */
export type Measured = { figures: Figures; peers: Figures };

/** One benchmark. */
export type Bench = {
  name: string;
  /** One sentence: what is measured, from where to where. */
  measures: string;
  goals: readonly Goal[];
  /** Runs it; `say` tells a waiting person how far it is. Leaves nothing running and no folder behind. */
  run: (say: (line: string) => void) => Promise<Measured>;
};
