import { join } from 'node:path';

/** Folder of the Chromium profile of a kind of line, in the slice's own folder. */
export function profileDir(sliceDir: string, kind: 'own' | 'demo'): string {
  return join(sliceDir, kind === 'own' ? 'session' : 'session-demo');
}
