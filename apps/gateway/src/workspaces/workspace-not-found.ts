import { AppError } from '@queunir/server/errors/app-error';

/** The error of a workspace that is not there. */
export const workspaceNotFound = (): AppError =>
  new AppError('workspace_not_found', 'This workspace does not exist.', { blame: 'caller', status: 404 });
