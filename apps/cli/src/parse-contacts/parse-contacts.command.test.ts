import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readCliConfig } from '../cli.config.ts';
import { runCli } from '../run-cli.ts';

const root = resolve(import.meta.dirname, '../../../..');
const collected = resolve(root, '../shared/data');
let folder = '';

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'queunir-parse-contacts-test-'));
});
afterAll(() => rm(folder, { recursive: true }));

async function queunir(...args: string[]) {
  const printed: string[] = [];
  const complaints: string[] = [];
  const config = { ...readCliConfig(), workingDir: folder };
  const status = await runCli(['parse-contacts', ...args], config, {
    print: (line) => printed.push(line),
    printError: (line) => complaints.push(line),
  });
  return { status, printed: printed.join('\n'), complaints: complaints.join('\n') };
}

describe('queunir parse-contacts', () => {
  it('has every field of its documented shape', async () => {
    await writeFile(
      join(folder, 'ana.vcf'),
      'BEGIN:VCARD\nVERSION:3.0\nFN:Ana Silva\nTEL;TYPE=CELL:+55 11 91234-5678\nEMAIL:ana@example.com\nORG:Loja;Vendas\nTITLE:Dona\nADR:;;Rua A 1;São Paulo;SP;;\nBDAY:1990-02-03\nNOTE:vip\nCATEGORIES:Friends\nPHOTO:https://a.example/p.jpg\nEND:VCARD\n',
    );
    const { status, printed, complaints } = await queunir('ana.vcf', '--json');
    expect([status, complaints]).toEqual([0, '']);
    expect(JSON.parse(printed)).toEqual({
      format: 'vcard-3.0',
      encoding: 'utf-8',
      columns: {},
      contacts: [
        {
          name: 'Ana Silva',
          phones: [{ raw: '+55 11 91234-5678', e164: '+5511912345678', label: 'mobile' }],
          emails: ['ana@example.com'],
          organization: 'Loja',
          title: 'Dona',
          addresses: ['Rua A 1, São Paulo, SP'],
          birthday: '1990-02-03',
          note: 'vip',
          labels: ['Friends'],
          url: [],
          hasPhoto: true,
        },
      ],
      warnings: [],
    });
  });

  it('tells the columns of a table and what is doubtful, and takes a country', async () => {
    await writeFile(join(folder, 'a.csv'), 'Nome;Celular\nAna;11 91234-5678\nBia;5,51198E+12\n');
    const own = JSON.parse((await queunir('a.csv', '--json')).printed);
    expect(own).toMatchObject({ format: 'csv', columns: { name: 'Nome', phone: 'Celular' } });
    expect(own.contacts[0].phones[0].e164).toBeNull();
    expect(own.warnings).toEqual([{ index: 1, reason: expect.stringContaining('5,51198E+12') }]);
    const told = JSON.parse((await queunir('a.csv', '--country', 'br', '--json')).printed);
    expect(told.contacts[0].phones[0].e164).toBe('+5511912345678');
  });

  it('tells a person the same in a few lines', async () => {
    await writeFile(join(folder, 'b.csv'), 'Nome;Celular\nAna;+55 11 91234-5678\nBia;5,51198E+12\n');
    const { status, printed } = await queunir('b.csv');
    expect(status).toBe(0);
    expect(printed).toContain('csv, utf-8.');
    expect(printed).toContain('2 contacts, 0 with a picture.');
    expect(printed).toContain('contact 2: A spreadsheet cut the number');
  });

  it('prints a file without any readable contact as an empty list only when there are cards', async () => {
    await writeFile(join(folder, 'empty-card.vcf'), 'BEGIN:VCARD\nEND:VCARD\n');
    expect(JSON.parse((await queunir('empty-card.vcf', '--json')).printed).contacts).toHaveLength(1);
    await writeFile(join(folder, 'header.csv'), 'Name,Phone\n');
    expect(JSON.parse((await queunir('header.csv', '--json')).printed).contacts).toEqual([]);
  });

  it('says what is wrong with a file that is missing, empty, a folder or holds no contacts, and prints nothing', async () => {
    await writeFile(join(folder, 'empty.vcf'), '');
    await writeFile(join(folder, 'mark.vcf'), '\ufeff');
    await writeFile(join(folder, 'prose.csv'), 'just words');
    await writeFile(join(folder, 'book.csv'), new Uint8Array([0x50, 0x4b, 3, 4, 0, 0]));
    await writeFile(join(folder, 'card.vcf'), '["vcard",[["fn",{},"text","Ana"]]]');
    await mkdir(join(folder, 'folder.vcf'));
    for (const [name, words] of [
      ['nowhere.vcf', 'There is no file'],
      ['folder.vcf', 'is a folder'],
      ['empty.vcf', 'is empty'],
      ['mark.vcf', 'is empty'],
      ['prose.csv', 'no contacts'],
      ['book.csv', 'Excel workbook'],
      ['card.vcf', 'jCard'],
    ] as const) {
      const { status, printed, complaints } = await queunir(name, '--json');
      expect([name, status, printed]).toEqual([name, 1, '']);
      expect(complaints).toContain(words);
      expect(complaints.split('\n')).toHaveLength(1);
    }
  });

  it('answers bad usage with status 2', async () => {
    expect((await queunir()).status).toBe(2);
    expect((await queunir('a.vcf', 'b.vcf')).status).toBe(2);
    expect((await queunir('a.vcf', '--nonsense')).status).toBe(2);
    expect(await queunir('a.vcf', '--country', 'Brazil')).toMatchObject({
      status: 2,
      complaints: expect.stringContaining('is no country'),
    });
  });

  it('prints one JSON object or one line of words, whatever the file holds', async () => {
    const start = fc.constantFrom('', 'BEGIN:VCARD\n', 'Name,Phone\n', 'Name;E-mail\n', '\ufeff', 'sep=,\n');
    await fc.assert(
      fc.asyncProperty(start, fc.uint8Array({ maxLength: 200 }), async (text, bytes) => {
        await writeFile(join(folder, 'any'), new Uint8Array([...new TextEncoder().encode(text), ...bytes]));
        const { status, printed, complaints } = await queunir('any', '--json');
        if (status === 0)
          expect(Object.keys(JSON.parse(printed))).toEqual([
            'format',
            'encoding',
            'columns',
            'contacts',
            'warnings',
          ]);
        else expect([status, printed, complaints.split('\n').length]).toEqual([1, '', 1]);
      }),
      { numRuns: 100 },
    );
  });

  it('reads every collected file', async (context) => {
    if (!existsSync(collected)) context.skip('../shared/data is not here');
    for (const kind of ['vcards', 'contacts-csv'])
      for (const name of readdirSync(join(collected, kind), { recursive: true, encoding: 'utf8' })) {
        if (!/\.(?:vcf|csv|txt)$/.test(name) || /Empty\.vcf$|jcard/.test(name)) continue;
        const { status, printed, complaints } = await queunir(join(collected, kind, name), '--json');
        expect([name, status, complaints]).toEqual([name, 0, '']);
        expect([name, JSON.parse(printed).contacts.length > 0]).toEqual([name, true]);
      }
  });

  it('ends without a word when its reader has enough', async () => {
    const cards = Array.from({ length: 30_000 }, (_, n) => `BEGIN:VCARD\nFN:Ana ${n}\nEND:VCARD\n`).join('');
    await writeFile(join(folder, 'many.vcf'), cards);
    const main = join(root, 'apps/cli/src/main.ts');
    const { stdout, stderr } = spawnSync(
      'sh',
      [
        '-c',
        '"$0" "$1" parse-contacts "$2" --json | head -1',
        process.execPath,
        main,
        join(folder, 'many.vcf'),
      ],
      { encoding: 'utf8' },
    );
    expect([stdout, stderr]).toEqual(['{"format":"vcard-2.1","encoding":"utf-8","columns":{},\n', '']);
  });
});
