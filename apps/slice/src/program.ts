import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const fromHere = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/** What stands around the program: its migrations, the demo phone that comes with it (when it does), its version. */
export const program = {
  migrationsFolder: fromHere('../migrations'),
  webFolder: fromHere('../../web/dist'),
  demoPhone: fromHere('../../simulator/src/main.ts'),
  version: (JSON.parse(readFileSync(fromHere('../package.json'), 'utf8')) as { version: string }).version,
};
