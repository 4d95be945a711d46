import type { Status } from '@queunir/contracts/status/status';
import type { ClockFacts } from './clocks.store.ts';

const day = 86_400_000;
/** faq.whatsapp.com, "About linked devices": linked devices are logged out when the phone is not used for 14 days … */
const phoneDays = 14;
/** … and a linked device that is not used for 30 days is disconnected. */
const deviceDays = 30;
const warnPhoneAfter = 10;
const warnDeviceAfter = 20;

/** Counts the days that are left by the last evidence; linking itself is one, for it takes both. */
export function presentClocks(facts: ClockFacts, isPhoneOffline: boolean, now: Date): Status['clocks'] {
  const { linkedAt, phoneSeenAt, phoneSeenBy, deviceUsedAt } = facts;
  if (linkedAt === null) return null;
  const isSeen = phoneSeenAt !== null && phoneSeenAt > linkedAt;
  const seenAt = isSeen ? phoneSeenAt : linkedAt;
  const usedAt = deviceUsedAt !== null && deviceUsedAt > linkedAt ? deviceUsedAt : linkedAt;
  const since = (then: Date) => (now.getTime() - then.getTime()) / day;
  const left = (then: Date, days: number) => Math.max(0, Math.ceil(days - since(then)));
  return {
    phone: {
      seenAt: seenAt.toISOString(),
      by: isSeen ? (phoneSeenBy === 'owner' ? 'owner' : 'message') : 'linked',
      daysLeft: left(seenAt, phoneDays),
      warn: isPhoneOffline || since(seenAt) >= warnPhoneAfter,
    },
    device: {
      usedAt: usedAt.toISOString(),
      daysLeft: left(usedAt, deviceDays),
      warn: since(usedAt) >= warnDeviceAfter,
    },
  };
}
