import { AppError } from '@queunir/server/errors/app-error';

/** Throws `confirmation_wrong` unless the operator has typed the number of the slice that is meant. */
export function confirmNumber(number: number, typed: string): void {
  if (typed.trim() === String(number)) return;
  throw new AppError('confirmation_wrong', `Type ${number} to confirm that slice ${number} is meant.`, {
    blame: 'caller',
    status: 422,
  });
}
