import { execFileSync } from 'node:child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { boundaries } from './boundaries.ts';

const folders: string[] = [];
afterEach(async () => {
  for (const folder of folders.splice(0)) await rm(folder, { recursive: true, force: true });
});

/** Plants a small tree of files in a repository of its own and says what the check complains about. */
async function judge(files: Record<string, string>): Promise<string[]> {
  const root = await mkdtemp(join(tmpdir(), 'queunir-planted-'));
  folders.push(root);
  execFileSync('git', ['init', '--quiet'], { cwd: root });
  await writeFile(
    join(root, 'tsconfig.json'),
    '{"compilerOptions":{"allowImportingTsExtensions":true,"noEmit":true}}',
  );
  for (const [path, text] of Object.entries(files)) {
    await mkdir(dirname(join(root, path)), { recursive: true });
    await writeFile(join(root, path), text);
  }
  return await boundaries.run(root);
}

const uses = (path: string): string => `import { thing } from '${path}';\nconsole.log(thing);\n`;
const thing = 'export const thing = 1;\n';

test('a tree whose arrows point one way is in order', async () => {
  const complaints = await judge({
    'apps/web/src/chats/list.ts': uses('../../../../packages/contracts/src/chats/chats.ts'),
    'apps/slice/src/chats/open.ts': uses('../../../../packages/server/src/db/pool.ts'),
    'packages/contracts/src/chats/chats.ts': thing,
    'packages/server/src/db/pool.ts': thing,
  });
  expect(complaints).toEqual([]);
});

const violations: [string, string, Record<string, string>][] = [
  [
    'an app imports another',
    'no-app-imports-another',
    { 'apps/web/src/a.ts': uses('../../slice/src/b.ts'), 'apps/slice/src/b.ts': thing },
  ],
  [
    'a package imports an app',
    'packages-know-no-app',
    { 'packages/server/src/a.ts': uses('../../../apps/slice/src/b.ts'), 'apps/slice/src/b.ts': thing },
  ],
  [
    'the web app imports more than contracts',
    'web-knows-contracts-alone',
    { 'apps/web/src/a.ts': uses('../../../packages/server/src/b.ts'), 'packages/server/src/b.ts': thing },
  ],
  [
    'the reader imports another room',
    'pure-rooms-import-no-other',
    { 'packages/reader/src/a.ts': uses('../../contracts/src/b.ts'), 'packages/contracts/src/b.ts': thing },
  ],
  [
    'formats import another room',
    'pure-rooms-import-no-other',
    { 'packages/formats/src/a.ts': uses('../../reader/src/b.ts'), 'packages/reader/src/b.ts': thing },
  ],
  [
    'contracts import another room',
    'pure-rooms-import-no-other',
    { 'packages/contracts/src/a.ts': uses('../../server/src/b.ts'), 'packages/server/src/b.ts': thing },
  ],
  [
    'the reader uses Node',
    'reader-runs-in-a-page',
    { 'packages/reader/src/a.ts': "import { readFileSync } from 'node:fs';\nconsole.log(readFileSync);\n" },
  ],
  [
    'the web app uses Node',
    'web-runs-in-a-page',
    { 'apps/web/src/a.ts': "import { readFileSync } from 'node:fs';\nconsole.log(readFileSync);\n" },
  ],
  [
    'two files import each other',
    'no-circles',
    {
      'packages/server/src/a.ts': `${uses('./b.ts')}export const other = 2;\n`,
      'packages/server/src/b.ts': `import { other } from './a.ts';\nexport const thing = other;\n`,
    },
  ],
  [
    'types import each other in a circle',
    'no-circles',
    {
      'packages/server/src/a.ts': "import type { B } from './b.ts';\nexport type A = B[];\n",
      'packages/server/src/b.ts': "import type { A } from './a.ts';\nexport type B = A | 1;\n",
    },
  ],
  ['an import leads nowhere', 'everything-resolves', { 'packages/server/src/a.ts': uses('./nowhere.ts') }],
  [
    'the product starts the simulator',
    'simulator-only-in-tests',
    { 'apps/slice/src/a.ts': uses('../../simulator/src/b.ts'), 'apps/simulator/src/b.ts': thing },
  ],
  [
    'the reader reads from the simulator',
    'simulator-only-in-tests',
    {
      'packages/reader/src/a.ts': uses('../../../apps/simulator/src/b.ts'),
      'apps/simulator/src/b.ts': thing,
    },
  ],
  [
    'the product imports a test',
    'product-imports-no-test',
    { 'apps/slice/src/a.ts': uses('./b.test.ts'), 'apps/slice/src/b.test.ts': thing },
  ],
  [
    'a controller speaks SQL',
    'controllers-speak-no-sql',
    {
      'apps/slice/src/chats/chat.controller.ts': uses('kysely'),
      'node_modules/kysely/package.json':
        '{"name":"kysely","version":"1.0.0","type":"module","main":"index.js"}',
      'node_modules/kysely/index.js': thing,
      '.gitignore': 'node_modules\n',
    },
  ],
];

test.each(violations)('it is refused that %s', async (_what, rule, files) => {
  const complaints = await judge(files);
  expect(complaints.map((complaint) => complaint.split(':')[0])).toContain(rule);
});

test('a test may start the simulator', async () => {
  const files = {
    'apps/slice/src/a.test.ts': uses('../../simulator/src/b.ts'),
    'packages/reader/src/a.test.ts': uses('../../../apps/simulator/src/b.ts'),
    'packages/reader/test/drawn/b.ts': uses('../../../../apps/simulator/src/b.ts'),
    'apps/simulator/src/b.ts': thing,
  };
  expect(await judge(files)).toEqual([]);
});

test('a file that git lists and the cruise leaves out is a complaint', async () => {
  const complaints = await judge({ 'apps/web/src/a.ts': thing, 'apps/web/dist/b.ts': thing });
  expect(complaints).toEqual(['not cruised: apps/web/dist/b.ts']);
});
