import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readCliConfig } from './cli.config.ts';
import { commandList } from './command-list.ts';
import { runCli } from './run-cli.ts';

async function say(...args: string[]): Promise<{ status: number; out: string; complaints: string }> {
  const [out, complaints]: [string[], string[]] = [[], []];
  const config = readCliConfig({ DATA_DIR: join(tmpdir(), 'queunir-no-data') });
  const status = await runCli(args, config, {
    print: (line) => out.push(line),
    printError: (line) => complaints.push(line),
  });
  return { status, out: out.join('\n'), complaints: complaints.join('\n') };
}

test('help names every command and is no failure', async () => {
  const { status, out } = await say('--help');
  expect(status).toBe(0);
  for (const { name, summary } of commandList)
    expect(out).toMatch(new RegExp(`^  ${name} +${summary}$`, 'm'));
});

test('no command at all is a wrong use, with help', async () => {
  const { status, complaints } = await say();
  expect([status, complaints.includes('Usage: queunir')]).toEqual([2, true]);
});

test.each(commandList.map(({ name }) => name))('%s --help tells its usage', async (name) => {
  const { status, out } = await say(name, '--help');
  expect(status).toBe(0);
  expect(out).toContain(`Usage: queunir ${name}`);
});

test('an unknown command is a wrong use', async () => {
  const { status, complaints } = await say('dance');
  expect([status, complaints]).toEqual([2, 'There is no command "dance". "queunir --help" lists them all.']);
});

test('an unknown option or a word too many is a wrong use, answered with the usage', async () => {
  for (const words of [['--loud'], ['now']]) {
    const { status, complaints } = await say('doctor', ...words);
    expect(status).toBe(2);
    expect(complaints).toContain(words[0]);
    expect(complaints).toContain('Usage: queunir doctor [--json]');
  }
});
