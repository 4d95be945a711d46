import { AppError } from '@queunir/server/errors/app-error';

/** The error of an account that is not there, or was ended. */
export const userNotFound = (): AppError =>
  new AppError('user_not_found', 'This account does not exist, or was ended.', {
    blame: 'caller',
    status: 404,
  });
