import type { Endpoint } from '@queunir/contracts/kit/endpoint';
import { AppError } from '../errors/app-error.ts';
import type { Caller } from './request-rules.ts';

/** What must be known of an endpoint to say who may call it. */
type Rules = Pick<Endpoint, 'access' | 'method' | 'scope' | 'whileLookingOn' | 'whileSuspended'>;

/** Throws `not_allowed` when this caller, although known, may not call this endpoint, or not now. */
export function refuseWhatIsClosed(endpoint: Rules, who: Caller): void {
  if (endpoint.access === 'admin' && !who.isAdmin) throw closed('This is for operators only.');
  if (who.scopes && !(endpoint.scope && who.scopes.includes(endpoint.scope)))
    throw closed(
      endpoint.scope
        ? `This API key lacks the scope "${endpoint.scope}".`
        : 'No API key may do this: sign in with a browser.',
    );
  if (who.access === 'read' && endpoint.method !== 'GET' && !endpoint.whileLookingOn)
    throw closed('You are looking on: what is stored can be read, nothing changed.');
  if (who.suspended && !endpoint.whileSuspended)
    throw closed('This account is suspended: what is stored can be read, nothing changed.');
}

function closed(words: string): AppError {
  return new AppError('not_allowed', words, { blame: 'caller', status: 403 });
}
