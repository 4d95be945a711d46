import { existsSync } from 'node:fs';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { Phone } from '../phone/phone.ts';
import { type PhoneState, usualSettings } from '../phone/state.ts';

/** What an earlier run left, or null when there is none. Rejects when the file is broken. */
export async function readStateFile(file: string | undefined): Promise<PhoneState | null> {
  if (file === undefined || !existsSync(file)) return null;
  const stored = JSON.parse(await readFile(file, 'utf8')) as PhoneState;
  return { ...stored, settings: { ...usualSettings, ...stored.settings } };
}

/** Writes the state after changes, whole or not at all; gives the last write, for the end. */
export function keepStateFile(phone: Phone, file: string | undefined): () => Promise<void> {
  if (file === undefined) return async () => {};
  let timer: NodeJS.Timeout | null = null;
  let writing = Promise.resolve();
  const write = (): Promise<void> => {
    timer = null;
    writing = writing.then(async () => {
      await mkdir(dirname(file), { recursive: true });
      await writeFile(`${file}.new`, JSON.stringify(phone.state));
      await rename(`${file}.new`, file);
    });
    return writing;
  };
  phone.listen(() => {
    timer ??= setTimeout(write, 500).unref();
  });
  return async () => {
    if (timer) clearTimeout(timer);
    await write();
  };
}
