import { readFileSync } from 'node:fs';

const ownPackage = new URL('../../package.json', import.meta.url);

/** Version of this gateway. */
export const gatewayVersion = (JSON.parse(readFileSync(ownPackage, 'utf8')) as { version: string }).version;
