/** One rule that a tool can judge. */
export type Check = {
  name: string;
  /** What is wrong in the tree at `root`, one complaint a line; empty when nothing is. */
  run: (root: string) => Promise<string[]>;
};
