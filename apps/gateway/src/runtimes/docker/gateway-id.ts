import { randomBytes } from 'node:crypto';
import { link, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/**
 * Gives the name by which this gateway knows its containers again, from `DATA_DIR/gateway.id`; made at the first start.
 * Eight letters and digits: it stands in the names of a bridge and of rules, which are short.
 */
export async function keepGatewayId(dataDir: string): Promise<string> {
  const path = join(dataDir, 'gateway.id');
  const read = async () => (await readFile(path, 'utf8').catch(() => '')).trim();
  const before = await read();
  if (/^[0-9a-f]{8}$/.test(before)) return before;
  const draft = `${path}.${randomBytes(4).toString('hex')}`;
  await writeFile(draft, `${randomBytes(4).toString('hex')}\n`, { flush: true });
  // Linking fails where another was quicker, whose name then stands.
  if (before === '') await link(draft, path).catch(() => {});
  await rm(draft, { force: true });
  const id = await read();
  if (!/^[0-9a-f]{8}$/.test(id)) throw new Error(`${path} holds no name of a gateway.`);
  return id;
}
