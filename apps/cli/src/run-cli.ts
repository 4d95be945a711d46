import { parseArgs } from 'node:util';
import type { CliConfig } from './cli.config.ts';
import type { Command, CommandInput, ExitStatus } from './command.types.ts';
import { commandList } from './command-list.ts';

/** Where the command line writes. */
export type CliOutput = Pick<CommandInput, 'print' | 'printError'>;

/** Runs `queunir` with these words and returns its exit status. Answers go to `print`, complaints to `printError`. */
export async function runCli(args: string[], config: CliConfig, output: CliOutput): Promise<ExitStatus> {
  const [name, ...rest] = args;
  if (name === undefined || name === '--help' || name === '-h' || name === 'help') {
    for (const line of overview()) (name === undefined ? output.printError : output.print)(line);
    return name === undefined ? 2 : 0;
  }
  const entry = commandList.find((command) => command.name === name);
  if (!entry) {
    output.printError(`There is no command "${name}". "queunir --help" lists them all.`);
    return 2;
  }
  const command = await entry.load();
  if (rest.includes('--help') || rest.includes('-h')) {
    for (const line of helpFor(name, entry.summary, command)) output.print(line);
    return 0;
  }
  return await runCommand(name, command, rest, config, output);
}

async function runCommand(
  name: string,
  command: Command,
  args: string[],
  config: CliConfig,
  output: CliOutput,
): Promise<ExitStatus> {
  let parsed: ReturnType<typeof parseArgs>;
  try {
    parsed = parseArgs({ args, options: command.options, allowPositionals: true });
    const [least, most] = command.words;
    if (parsed.positionals.length < least) throw new Error('Something is missing.');
    if (parsed.positionals.length > most)
      throw new Error(`"${parsed.positionals[most]}" is one word too many.`);
  } catch (error) {
    output.printError(`${(error as Error).message.split('. To')[0]} Usage: queunir ${name} ${command.usage}`);
    return 2;
  }
  try {
    return await command.run({ options: parsed.values, words: parsed.positionals, config, ...output });
  } catch (error) {
    output.printError(error instanceof Error ? error.message : String(error));
    return 1;
  }
}

function overview(): string[] {
  const width = Math.max(...commandList.map(({ name }) => name.length));
  return [
    'Usage: queunir COMMAND [OPTIONS]   (npm run -s queunir -- COMMAND)',
    '',
    ...commandList.map(({ name, summary }) => `  ${name.padEnd(width)}  ${summary}`),
    '',
    '"queunir COMMAND --help" tells more. Exit status: 0 done, 1 failed, 2 used wrongly.',
  ];
}

function helpFor(name: string, summary: string, command: Command): string[] {
  return [`Usage: queunir ${name} ${command.usage}`, '', `${summary}.`, ...command.help];
}
