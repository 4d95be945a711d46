import { AppError } from '@queunir/server/errors/app-error';

/** Why an operator does it, trimmed; throws `reason_missing` where fewer than five characters are left. */
export function readReason(said: string): string {
  const reason = said.trim();
  if (reason.length >= 5) return reason;
  throw new AppError('reason_missing', 'Say in a few words why you do it.', { blame: 'caller', status: 422 });
}

/** Why an operator does it, trimmed; null where nothing is said. */
export const readMaybeReason = (said: string | null): string | null => said?.trim() || null;
