import { facePath } from '@queunir/contracts/contacts/contacts';

/** Address of a stored picture, or null without one. */
export function faceAddress(faceId: string | null): string | null {
  return faceId === null ? null : facePath.replace(':faceId', faceId);
}
