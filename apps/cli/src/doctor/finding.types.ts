import type { CliConfig } from '../cli.config.ts';

/** What was found about one thing, in words, with what to do about it. */
export type Finding = {
  verdict: 'ok' | 'warn' | 'fail';
  words: string;
  /** Null when there is nothing to do. */
  remedy: string | null;
};

/** One thing that the doctor looks at. */
export type DoctorCheck = { name: string; look: (config: CliConfig) => Promise<Finding> };

/** A finding without anything to do. */
export function fine(words: string): Finding {
  return { verdict: 'ok', words, remedy: null };
}

/** A finding that may become a problem. */
export function doubtful(words: string, remedy: string): Finding {
  return { verdict: 'warn', words, remedy };
}

/** A finding that keeps Queunir from working. */
export function broken(words: string, remedy: string): Finding {
  return { verdict: 'fail', words, remedy };
}
