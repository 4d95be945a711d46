import { AppError } from '@queunir/server/errors/app-error';

/** A backup that could not be taken, or is not whole: `backup_failed`. It is never counted as one. */
export function backupFailed(why: string, cause?: unknown): AppError {
  return new AppError('backup_failed', `The backup is not whole: ${why}.`, { blame: 'us', cause });
}

/** A backup that could not be put back: `restore_failed`. */
export function restoreFailed(why: string, cause?: unknown): AppError {
  return new AppError('restore_failed', `The backup could not be put back: ${why}.`, { blame: 'us', cause });
}
