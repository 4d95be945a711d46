import { writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { generateSchema } from '@queunir/server/testing/generate-schema';
import { createTestGatewayDatabase } from './test-gateway-database.ts';

// Writes schema.generated.ts anew, after a migration was added.
const target = fileURLToPath(new URL('./schema.generated.ts', import.meta.url));
const database = await createTestGatewayDatabase();
await writeFile(target, await generateSchema(database.url));
await database.close();
process.exit(0);
