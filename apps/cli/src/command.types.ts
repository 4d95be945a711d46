import type { ParseArgsOptionsConfig } from 'node:util';
import type { CliConfig } from './cli.config.ts';

/** Exit statuses: 0 done, 1 failed, 2 used wrongly. */
export type ExitStatus = 0 | 1 | 2;

/** What a command is given: its options and words, where to write, and the settings. */
export type CommandInput = {
  options: Record<string, string | boolean | (string | boolean)[] | undefined>;
  words: string[];
  print: (line: string) => void;
  printError: (line: string) => void;
  config: CliConfig;
};

/** One command of `queunir`. */
export type Command = {
  /** What follows the command's name, for example `FILE.html [--json]`. */
  usage: string;
  /** The lines under the usage. */
  help: string[];
  options: ParseArgsOptionsConfig;
  /** How many words it takes, at least and at most. */
  words: [number, number];
  run: (input: CommandInput) => Promise<ExitStatus>;
};
