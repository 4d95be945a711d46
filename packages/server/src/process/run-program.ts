import { AppError } from '../errors/app-error.ts';
import { createLog, type Log } from '../log/create-log.ts';
import { type Closers, closeOnSignals, createClosers } from '../shutdown/closers.ts';
import { surviveFaults } from './survive-faults.ts';

/** What a server's program is made of. */
export type Program<Config extends { readonly log: { readonly level: string } }> = {
  readConfig: () => Config;
  /** Starts everything; what was opened is in `closers`, also after a failure. */
  start: (config: Config, log: Log, closers: Closers) => Promise<void>;
  /** Said when it is asked to end. */
  stopping: string;
};

// A terminal that was closed hears nothing any more, and that is no reason to break off.
for (const stream of [process.stdout, process.stderr]) stream.on('error', () => {});

/** Says a line to whoever started this program. */
export const say = (line: string): void => void process.stdout.write(`${line}\n`);

/** Runs a server until a signal ends it. What keeps it from starting is said in words, and the status is 1. */
export async function runProgram<Config extends { readonly log: { readonly level: string } }>(
  program: Program<Config>,
): Promise<void> {
  try {
    const config = program.readConfig();
    const log = createLog(config.log);
    const closers = createClosers(log);
    surviveFaults(log);
    closeOnSignals(closers, () => say(program.stopping));
    try {
      await program.start(config, log, closers);
    } catch (error) {
      await closers.closeAll();
      throw error;
    }
  } catch (error) {
    const known = error instanceof AppError;
    process.stderr.write(
      known ? `${error.message}\n` : `Queunir could not start. ${String((error as Error)?.stack ?? error)}\n`,
    );
    process.exit(1);
  }
}
