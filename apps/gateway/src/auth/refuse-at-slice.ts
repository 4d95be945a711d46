import { AppError } from '@queunir/server/errors/app-error';
import type { GatewayWho } from './who.types.ts';

const reading = new Set(['GET', 'HEAD']);

/**
 * Throws `not_allowed` when a caller may not send such a request to the slice of their workspace: a key without the
 * scope `read` or `write`, or somebody who looks on and would change something. The slice judges once more.
 */
export function refuseAtSlice(who: GatewayWho, method: string): void {
  const scope = reading.has(method.toUpperCase()) ? 'read' : 'write';
  if (who.scopes && !who.scopes.includes(scope)) throw closed(`This API key lacks the scope "${scope}".`);
  if (who.access === 'read' && scope === 'write')
    throw closed('You are looking on: what is stored can be read, nothing changed.');
}

function closed(words: string): AppError {
  return new AppError('not_allowed', words, { blame: 'caller', status: 403 });
}
