import { AppError } from '@queunir/server/errors/app-error';

/** The error of a position in a list that is none. */
export const cursorInvalid = (): AppError =>
  new AppError('cursor_invalid', 'This position in the list is not valid. Begin at its start.', {
    blame: 'caller',
    status: 400,
  });
