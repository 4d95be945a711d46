import * as z from 'zod/mini';
import { endpoint } from '../kit/endpoint.ts';
import { done, id } from '../kit/primitives.ts';
import { mayReason, mustReason, operators } from './fields.ts';

const one = { ...operators, params: z.strictObject({ workspaceId: id }), reply: done } as const;

export const setPlan = endpoint({
  ...one,
  method: 'PUT',
  path: '/api/admin/workspaces/:workspaceId/plan',
  summary: 'Puts a workspace on another plan.',
  /** Small letters, digits and hyphens. */
  body: z.strictObject({ plan: z.string().check(z.minLength(1), z.maxLength(40)), reason: mayReason }),
  errors: ['workspace_not_found', 'plan_invalid'],
});

export const suspendWorkspace = endpoint({
  ...one,
  method: 'POST',
  path: '/api/admin/workspaces/:workspaceId/suspend',
  summary: 'Suspends a workspace: its members may read and export, and change nothing.',
  body: z.strictObject({ reason: mustReason }),
  errors: ['workspace_not_found', 'already_suspended', 'reason_missing'],
});

export const resumeWorkspace = endpoint({
  ...one,
  method: 'POST',
  path: '/api/admin/workspaces/:workspaceId/resume',
  summary: 'Ends the suspension of a workspace.',
  body: z.strictObject({ reason: mayReason }),
  errors: ['workspace_not_found', 'not_suspended'],
});
