import type { Bench } from './bench.ts';

/** What a call asks for. */
export type Wish =
  | { do: 'help' }
  | { do: 'list'; json: boolean }
  | { do: 'run'; bench: Bench; json: boolean }
  | { do: 'refuse'; because: string };

/** Understands the words after `npm run -s bench --`. */
export function readWish(words: readonly string[], benches: readonly Bench[]): Wish {
  const flags = words.filter((word) => word.startsWith('-'));
  const names = words.filter((word) => !word.startsWith('-'));
  const strange = flags.find((flag) => !['--json', '--list', '--help', '-h'].includes(flag));
  if (strange) return { do: 'refuse', because: `There is no option ${strange}.` };
  if (flags.includes('--help') || flags.includes('-h')) return { do: 'help' };
  const json = flags.includes('--json');
  if (flags.includes('--list')) return { do: 'list', json };
  if (names.length !== 1) return { do: 'refuse', because: 'Name exactly one benchmark.' };
  const bench = benches.find(({ name }) => name === names[0]);
  return bench
    ? { do: 'run', bench, json }
    : { do: 'refuse', because: `There is no benchmark "${names[0]}".` };
}

/** The help text. */
export const help = `npm run -s bench -- NAME [--json]   runs one benchmark
npm run -s bench -- --list [--json] names all of them with their goals
npm run -s bench -- --help          says this

With --json the last line of output is one JSON object:
{ "name", "figures", "peers", "machine" }. Progress goes to the error stream.
Exit status: 0 measured (goals met or not), 1 could not measure, 2 bad usage.`;
