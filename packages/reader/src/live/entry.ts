import { createRowTokens } from '../list/row-tokens.ts';
import { installReader } from './install-reader.ts';
import { createReaderApi } from './reader-api.ts';

/** Name of the binding through which feeds go; the bundle is made with it, or with '' for reading only. */
declare const QUEUNIR_BINDING: string;

/**
 * Entry of the bundle. In the page's top frame it defines the one frozen global `__queunirReader` of the
 * isolated world and, when a binding is named, starts to tell.
 */
function start(): void {
  const world = globalThis as unknown as Record<string, unknown>;
  if (window.top !== window || '__queunirReader' in world) return;
  const now = () => Date.now();
  const tokens = createRowTokens();
  const api = Object.freeze(createReaderApi(document, now, tokens));
  Object.defineProperty(world, '__queunirReader', { value: api });
  const emit = QUEUNIR_BINDING === '' ? undefined : world[QUEUNIR_BINDING];
  if (typeof emit === 'function') installReader({ emit: (json) => void emit(json), now }, document, tokens);
}

start();
