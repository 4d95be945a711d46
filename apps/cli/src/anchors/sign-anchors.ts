import { readFile, writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { parseTable } from '@queunir/saved-pages/anchors/signed-table';
import { signTable } from '@queunir/saved-pages/anchors/table-signature';
import type { CommandInput, ExitStatus } from '../command.types.ts';

/** Signs the table of a file with the private key of another; the key is read and never written anywhere. */
export async function signAnchors(input: CommandInput, file: string, key: string): Promise<ExitStatus> {
  const at = (path: string) => resolve(input.config.workingDir, path);
  const table = parseTable(await readFile(at(file), 'utf8'));
  const signed = `${JSON.stringify(signTable(table, await readFile(at(key), 'utf8')), null, 2)}\n`;
  const { out } = input.options;
  if (typeof out !== 'string') input.print(signed.trimEnd());
  else {
    await writeFile(at(out), signed);
    input.print(`Version ${table.version} is signed: ${at(out)}`);
  }
  return 0;
}
