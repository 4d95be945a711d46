import { readCliConfig } from './cli.config.ts';
import { runCli } from './run-cli.ts';

process.exitCode = await runCli(process.argv.slice(2), readCliConfig(), {
  print: (line) => process.stdout.write(`${line}\n`),
  printError: (line) => process.stderr.write(`${line}\n`),
});
