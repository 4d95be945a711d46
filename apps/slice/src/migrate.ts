import { text } from 'node:stream/consumers';
import { migrate } from '@queunir/server/database/migrate';
import { openDatabase } from '@queunir/server/database/pool';
import { AppError } from '@queunir/server/errors/app-error';
import { program } from './program.ts';

// Brings a database to the schema of this slice: the gateway makes its template by it. The address comes by standard
// input, since it holds a password, which other accounts of the machine could read among the arguments.
try {
  const { pool, close } = openDatabase((await text(process.stdin)).trim(), () => {});
  await migrate(pool, program.migrationsFolder).finally(close);
} catch (error) {
  process.stderr.write(error instanceof AppError ? `${error.message}\n` : `${String(error)}\n`);
  process.exit(1);
}
