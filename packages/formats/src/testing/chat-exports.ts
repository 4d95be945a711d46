import { existsSync } from 'node:fs';
import { resolve } from 'node:path';

/** Where collected chat exports lie, beside the repository; they are used in place and not part of it. */
export const CHAT_EXPORTS = resolve(import.meta.dirname, '../../../../../shared/data/chat-exports');

/** False where the collection is missing; tests that need it are skipped with this reason. */
export const HAS_CHAT_EXPORTS = existsSync(CHAT_EXPORTS);

/** Why such a test was skipped. */
export const NO_CHAT_EXPORTS = '../shared/data/chat-exports is not here';
