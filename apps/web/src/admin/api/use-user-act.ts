import { startLookOn } from '@queunir/contracts/account/operators';
import { mailUser, setUserRole, signOutUser } from '@queunir/contracts/admin/users';
import { resumeWorkspace, setPlan, suspendWorkspace } from '@queunir/contracts/admin/workspaces';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { call } from '../../kit/call.ts';
import { adminKeys } from './keys.ts';

/** What an operator does to an account or its workspace. */
export type UserWish =
  | { act: 'sign-out'; reason: string | null }
  | { act: 'mail'; kind: 'verification' | 'reset'; reason: string | null }
  | { act: 'role'; role: 'user' | 'admin'; password: string; reason: string }
  | { act: 'suspend'; workspaceId: string; reason: string }
  | { act: 'resume'; workspaceId: string; reason: string | null }
  | { act: 'plan'; workspaceId: string; plan: string; reason: string | null }
  | { act: 'look-on'; workspaceId: string; reason: string };

/** Does it. After looking on began the page is loaded anew: everything is the other workspace's then. */
export function useUserAct(userId: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (wish: UserWish) => ask(userId, wish),
    onSuccess: (_answer, wish) => {
      if (wish.act === 'look-on') return window.location.assign('/chats');
      void client.invalidateQueries({ queryKey: adminKeys.users });
      return client.invalidateQueries({ queryKey: adminKeys.user(userId) });
    },
    meta: { quiet: true },
  });
}

function ask(userId: string, wish: UserWish): Promise<unknown> {
  const params = { userId };
  switch (wish.act) {
    case 'sign-out':
      return call(signOutUser, { params, body: { reason: wish.reason } });
    case 'mail':
      return call(mailUser, { params, body: { kind: wish.kind, reason: wish.reason } });
    case 'role':
      return call(setUserRole, {
        params,
        body: { role: wish.role, password: wish.password, reason: wish.reason },
      });
    case 'suspend':
      return call(suspendWorkspace, {
        params: { workspaceId: wish.workspaceId },
        body: { reason: wish.reason },
      });
    case 'resume':
      return call(resumeWorkspace, {
        params: { workspaceId: wish.workspaceId },
        body: { reason: wish.reason },
      });
    case 'plan':
      return call(setPlan, {
        params: { workspaceId: wish.workspaceId },
        body: { plan: wish.plan, reason: wish.reason },
      });
    case 'look-on':
      return call(startLookOn, { body: { workspaceId: wish.workspaceId, reason: wish.reason } });
  }
}
