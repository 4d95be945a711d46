import type { ChatInfo } from '@queunir/contracts/info/info';
import type { InfoRow, MemberRow } from './info.view.ts';

const nothing: ChatInfo = {
  readAt: null,
  memberCount: null,
  drawn: null,
  members: [],
  createdBy: null,
  commonGroups: null,
  business: false,
  emails: [],
  websites: [],
};

/** What goes out of a chat's info. */
export function presentInfo(read: { info: InfoRow; members: MemberRow[] } | null): ChatInfo {
  if (!read) return nothing;
  const { info, members } = read;
  return {
    readAt: info.read_at.toISOString(),
    memberCount: info.member_count,
    drawn: info.drawn,
    members: members.map((member) => ({
      identityId: member.identity_id,
      name: member.name,
      phone: member.phone,
      admin: member.admin,
      lastSeenAt: member.last_seen_at.toISOString(),
    })),
    createdBy: info.created_by,
    commonGroups: info.common_groups,
    business: info.business,
    emails: info.emails,
    websites: info.websites,
  };
}
