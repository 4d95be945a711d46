import * as account from './account/account.ts';
import * as keys from './account/keys.ts';
import * as operators from './account/operators.ts';
import * as owner from './account/owner.ts';
import * as signIn from './account/sign-in.ts';
import * as twoFactor from './account/two-factor.ts';
import * as health from './admin/health.ts';
import * as journal from './admin/journal.ts';
import * as overview from './admin/overview.ts';
import * as settings from './admin/settings.ts';
import * as sliceActs from './admin/slice-acts.ts';
import * as sliceLife from './admin/slice-life.ts';
import * as slices from './admin/slices.ts';
import * as users from './admin/users.ts';
import * as workspaces from './admin/workspaces.ts';
import { endpointsIn } from './kit/endpoints-in.ts';

/** Every endpoint of the gateway itself, by name: the protection matrix is made from it. */
export const allGatewayEndpoints = endpointsIn([
  ...[signIn, twoFactor, account, keys, owner, operators],
  ...[overview, slices, sliceActs, sliceLife, users, workspaces, journal, health, settings],
]);
