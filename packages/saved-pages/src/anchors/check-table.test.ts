import { generateKeyPairSync } from 'node:crypto';
import { readBrowserConfig } from '@queunir/browser/browser.config';
import { builtInTable } from '@queunir/reader/anchors/all-anchors';
import type { AnchorTable } from '@queunir/reader/anchors/anchor-table';
import { expect, test } from 'vitest';
import { checkTable } from './check-table.ts';
import { projectKey } from './project-key.ts';
import { checkSignature, signTable } from './table-signature.ts';

const pems = () => {
  const pair = generateKeyPairSync('ed25519');
  return {
    own: pair.privateKey.export({ type: 'pkcs8', format: 'pem' }) as string,
    open: pair.publicKey.export({ type: 'spki', format: 'pem' }) as string,
  };
};
const keys = pems();
const title = builtInTable().anchors['chat-row.title'] ?? [];
const good: AnchorTable = {
  version: 2,
  anchors: { 'chat-row.title': [{ css: '[data-future="title"] span[title]' }, ...title] },
};
const check = (table: unknown, than = 1, trusted = [projectKey, keys.open]) => {
  const file = JSON.stringify(signTable(table as AnchorTable, keys.own));
  return checkTable(file, { keys: trusted, than, browser: readBrowserConfig() });
};
const code = (promise: Promise<unknown>) =>
  promise.then(
    () => 'taken',
    (error: { code: string }) => error.code,
  );

test('a newer table that finds what was found before is taken', async () => {
  expect(await check(good)).toEqual(good);
});

test('one that is signed by nobody who is trusted, or changed afterwards, is refused', async () => {
  expect(await code(check(good, 1, [projectKey]))).toBe('anchors_signature');
  const { signature } = signTable(good, keys.own);
  expect(() => checkSignature({ table: { ...good, version: 3 }, signature }, [keys.open])).toThrow(
    /signature/,
  );
});

test('how a file is laid out does not matter to its signature', () => {
  const { signature } = signTable(good, keys.own);
  const shuffled = { anchors: good.anchors, version: good.version };
  expect(() => checkSignature({ table: shuffled, signature }, [keys.open])).not.toThrow();
});

test('one that is not newer is refused', async () => {
  expect(await code(check(good, 2))).toBe('anchors_not_newer');
});

test.each([
  [{ version: 2 }],
  [{ version: 2, anchors: { 'chat-row.title': [] } }],
  [{ version: 2, anchors: { 'chat-row.title': [{ css: 'a', run: 'alert(1)' }] } }],
  [{ version: 2, anchors: { 'chat-row.title': [{ css: 'a', only: 'g9' }] } }],
  [{ version: 2, anchors: { nonsense: [{ css: 'a' }] } }],
  [{ version: 2.5, anchors: {} }],
  [{ version: 2, anchors: {}, script: 'alert(1)' }],
])('%j has the wrong shape', async (table) => {
  expect(await code(check(table))).toBe('anchors_shape');
});

test('one whose selector is none is refused', async () => {
  expect(await code(check({ version: 2, anchors: { header: [{ css: 'header[' }] } }))).toBe(
    'anchors_selector',
  );
});

test('one that loses or changes what the built-in pages say is refused, and told where', async () => {
  const blind = { version: 2, anchors: { 'chat-row.title': [{ css: '[data-nowhere]' }] } };
  await expect(check(blind)).rejects.toThrow(
    /built-in page g2-2026-09\/person\.html worse than before, at page\.chats/,
  );
  const wrong = { version: 2, anchors: { 'header.title': [{ css: '[data-testid="chat-subtitle"]' }] } };
  expect(await code(check(wrong))).toBe('anchors_worse');
});
