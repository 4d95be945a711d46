import { existsSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { makeZip } from '@queunir/formats/testing/zip-bytes';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readCliConfig } from '../cli.config.ts';
import { runCli } from '../run-cli.ts';

const collected = resolve(import.meta.dirname, '../../../../../shared/data/chat-exports');
const hostile = join(collected, 'hostile/zip');
const chat = '12/03/2024, 09:00 - Ana: one\n12/03/2024, 09:01 - Bob: two\n13/03/2024, 09:02 - Ana: three\n';
let folder = '';

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'queunir-parse-chat-zip-test-'));
});
afterAll(() => rm(folder, { recursive: true }));

async function parse(path: string) {
  const printed: string[] = [];
  const complaints: string[] = [];
  const status = await runCli(
    ['parse-chat', path, '--json'],
    { ...readCliConfig(), workingDir: folder },
    {
      print: (line) => printed.push(line),
      printError: (line) => complaints.push(line),
    },
  );
  return { status, printed: printed.join('\n'), complaints: complaints.join('\n') };
}

describe('queunir parse-chat with zips', () => {
  it('reads the chat in a zip by what it holds, and warns of missing and unnamed files', async () => {
    const text =
      '[15/09/2026, 09:31:00] Ana: \u200e<attached: 00000003-PHOTO.jpg>\n[16/09/2026, 09:31:00] Ana: hi\n';
    const zip = makeZip([
      { name: '_chat.txt', data: text },
      { name: 'extra.jpg', data: 'x' },
    ]);
    await writeFile(join(folder, 'renamed.txt'), zip);
    const { status, printed } = await parse('renamed.txt');
    expect(status).toBe(0);
    const { messages, warnings } = JSON.parse(printed);
    expect(messages).toHaveLength(2);
    expect(warnings).toContainEqual({
      line: 0,
      reason: 'No message names these files in the zip: "extra.jpg".',
    });
  });

  it.for([
    ['android-name-mismatch.zip', 4],
    ['ios-with-media.zip', 3],
    ['macosx-junk.zip', 4],
    ['nested.zip', 4],
    ['renamed-txt-is-zip.txt', 3],
    ['symlink.zip', 4],
    ['txt-attachment-and-chat.zip', 4],
  ] as const)('reads %s: %d messages', async ([name, count], context) => {
    if (!existsSync(hostile)) return context.skip('../shared/data/chat-exports is not here');
    const { status, printed, complaints } = await parse(join(hostile, name));
    expect({ status, complaints }).toEqual({ status: 0, complaints: '' });
    expect(JSON.parse(printed).messages).toHaveLength(count);
  });

  it('finds every attachment of a zip but the one that is missing, and the file that nobody names', async (context) => {
    if (!existsSync(hostile)) return context.skip('../shared/data/chat-exports is not here');
    const { warnings } = JSON.parse((await parse(join(hostile, 'ios-with-media.zip'))).printed);
    expect(warnings).toEqual([
      { line: 3, reason: 'The file "00000009-missing.jpg" is not in the zip.' },
      { line: 0, reason: 'No message names these files in the zip: "00000077-PHOTO-orphan.jpg".' },
    ]);
  });

  it.for([
    ['bomb-ratio.zip', 'times its size'],
    ['encrypted-flag.zip', 'is encrypted'],
    ['many-entries.zip', 'holds 12001 files'],
    ['no-chat.zip', 'holds no chat'],
    ['not-a-zip.zip', 'no chat'],
    ['truncated.zip', 'is cut off'],
  ] as const)('refuses %s because it %s', async ([name, words], context) => {
    if (!existsSync(hostile)) return context.skip('../shared/data/chat-exports is not here');
    const { status, printed, complaints } = await parse(join(hostile, name));
    expect({ status, printed }).toEqual({ status: 1, printed: '' });
    expect(complaints).toContain(words);
    expect(complaints.split('\n')).toHaveLength(1);
  });

  it('prints nothing of a zip whose text turns out to be false', async () => {
    await writeFile(
      join(folder, 'false.zip'),
      makeZip([{ name: '_chat.txt', data: chat, claims: { crc: 1 } }]),
    );
    expect(await parse('false.zip')).toMatchObject({ status: 1, printed: '' });
  });

  it('says in words what is no file', async () => {
    expect(await parse('nowhere.zip')).toMatchObject({
      status: 1,
      complaints: `There is no file ${join(folder, 'nowhere.zip')}.`,
    });
    expect(await parse(folder)).toMatchObject({
      status: 1,
      complaints: expect.stringContaining('is a folder'),
    });
  });
});
