import type { getAccountSession } from '@queunir/contracts/account/account';
import type { ReplyOf } from '@queunir/contracts/kit/endpoint';
import type { GatewayWho } from '../auth/who.types.ts';
import type { GatewayDb } from '../gateway.types.ts';
import { languageOf } from '../mail/mail-texts.ts';
import { type AccountFacts, findAccountFacts, hasOperator } from './account.view.ts';

type State = ReplyOf<typeof getAccountSession>;

/** Says which page to show: that of the first operator, sign-in, or the app. */
export async function readAccountSession(
  deps: { db: GatewayDb; signUp: () => State['signUp'] },
  who: GatewayWho | null,
): Promise<State> {
  const { db } = deps;
  const signUp = deps.signUp();
  // A key is no browser that is signed in.
  if (who?.signInId) {
    const lookOnId = who.via === 'look-on' ? who.sessionId : null;
    const facts = await findAccountFacts(db, { ...who, lookOnId });
    if (facts) return { state: 'signed-in', signUp, account: presentAccount(who, who.signInId, facts) };
  }
  return { state: (await hasOperator(db)) ? 'signed-out' : 'needs-owner', signUp, account: null };
}

function presentAccount(who: GatewayWho, signInId: string, facts: AccountFacts): State['account'] {
  const { userId, role, workspaceId, workspaceRole, suspended } = who;
  return {
    userId,
    name: facts.name,
    email: facts.email,
    role,
    language: languageOf(facts.language),
    twoFactor: facts.twoFactor,
    sessionId: signInId,
    workspaceId,
    workspaceRole,
    suspended,
    sliceState: facts.sliceState,
    lookOn:
      facts.lookOnEndsAt && workspaceId
        ? { id: who.sessionId, workspaceId, endsAt: facts.lookOnEndsAt.toISOString() }
        : null,
  };
}
