import { existsSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readCliConfig } from '../cli.config.ts';
import { runCli } from '../run-cli.ts';

const root = resolve(import.meta.dirname, '../../../..');
const saved = resolve(root, '../shared/data/whatsapp-web-pages/wa-saved-page-2024-10-30.html');
let folder = '';

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'queunir-read-page-test-'));
});
afterAll(() => rm(folder, { recursive: true }));

async function queunir(...args: string[]) {
  const printed: string[] = [];
  const complaints: string[] = [];
  const config = { ...readCliConfig(), workingDir: folder };
  const status = await runCli(args, config, {
    print: (line) => printed.push(line),
    printError: (line) => complaints.push(line),
  });
  return { status, printed: printed.join('\n'), complaints: complaints.join('\n') };
}

describe('queunir read-page', () => {
  it('prints the phase of a page by a relative name, and runs none of its scripts', async () => {
    await writeFile(
      join(folder, 'qr.html'),
      '<html lang="en"><body><div id="app"><div>Scan to log in</div><div data-ref="2@A,B,C,D,1"><canvas></canvas></div></div><script>document.body.innerHTML = ""</script></body></html>',
    );
    const { status, printed } = await queunir('read-page', 'qr.html', '--json');
    expect(status).toBe(0);
    expect(JSON.parse(printed)).toEqual({
      phase: 'linking',
      generation: null,
      locale: 'en',
      chats: [],
      archivedUnread: 0,
      chat: null,
      drift: [],
    });
  });

  it('reads a real saved page', async (context) => {
    if (!existsSync(saved)) context.skip('../shared/data/whatsapp-web-pages is not here');
    const { status, printed } = await queunir('read-page', saved);
    expect(status).toBe(0);
    expect(printed).toContain('Phase ready, generation g1, language en.');
    expect(printed).toContain('Open chat "Contact 09": 32 messages read, 0 not drawn by the page.');
  });

  it('has every field of its documented shape', async () => {
    const page = resolve(root, 'packages/reader/fixtures/g2-2026-09/kinds.html');
    const list = resolve(root, 'packages/reader/fixtures/g2-2026-09/person.html');
    const { chat } = JSON.parse((await queunir('read-page', page, '--json')).printed);
    const read = JSON.parse((await queunir('read-page', list, '--json')).printed);
    expect(Object.keys(read)).toEqual([
      'phase',
      'generation',
      'locale',
      'chats',
      'archivedUnread',
      'chat',
      'drift',
    ]);
    expect(read).toMatchObject({ locale: 'en', archivedUnread: 3 });
    const row =
      'title preview time unread markedUnread pinned muted group avatar own ack mediaKind typing selected';
    for (const name of row.split(' ')) expect(read.chats[0]).toHaveProperty(name);
    expect(read.chats[1]).toMatchObject({ own: true, ack: 'sent-or-later' });
    const message =
      'id key loaded own author kind text sentAt time ack quoted forwarded edited starred reactions duration document downloaded';
    for (const name of message.split(' ')) expect(chat.messages[5]).toHaveProperty(name);
    expect(chat.messages[5].document).toEqual({
      name: 'plan.pdf',
      extension: 'PDF',
      size: '1.2 MB',
      pages: 3,
    });
    expect(chat).toMatchObject({ title: 'Bakers', group: true });
  });

  it('reads any page and says nothing of what is not there', async () => {
    await writeFile(join(folder, 'other.html'), '<html><body><h1>Weather</h1></body></html>');
    await writeFile(
      join(folder, 'large.html'),
      `<html><body>${'<p><span>Weather</span></p>'.repeat(100_000)}`,
    );
    for (const name of ['other.html', 'large.html']) {
      const { status, printed, complaints } = await queunir('read-page', name, '--json');
      expect({ status, complaints }).toEqual({ status: 0, complaints: '' });
      expect(JSON.parse(printed)).toMatchObject({ phase: 'unknown', chats: [], chat: null });
    }
  });

  it('says what is wrong with a file that is missing, empty, a folder or no page', async () => {
    await writeFile(join(folder, 'empty.html'), '');
    await writeFile(join(folder, 'note.html'), 'just words');
    await writeFile(join(folder, 'picture.html'), new Uint8Array([0x89, 0x50, 0, 0, 0x3c, 0x61]));
    expect(await queunir('read-page', 'nowhere.html', '--json')).toMatchObject({
      status: 1,
      printed: '',
      complaints: `There is no file ${join(folder, 'nowhere.html')}.`,
    });
    expect(await queunir('read-page', 'empty.html')).toMatchObject({
      status: 1,
      complaints: expect.stringContaining('is empty'),
    });
    expect(await queunir('read-page', folder)).toMatchObject({
      status: 1,
      complaints: expect.stringContaining('is a folder'),
    });
    expect(await queunir('read-page', 'note.html')).toMatchObject({
      status: 1,
      complaints: expect.stringContaining('is no HTML page'),
    });
    expect(await queunir('read-page', 'picture.html')).toMatchObject({
      status: 1,
      complaints: expect.stringContaining('is no HTML page'),
    });
  });

  it('answers bad usage with status 2', async () => {
    expect((await queunir('read-page')).status).toBe(2);
    expect((await queunir('read-page', 'a.html', 'b.html')).status).toBe(2);
    expect((await queunir('read-page', 'a.html', '--nonsense')).status).toBe(2);
  });
});
