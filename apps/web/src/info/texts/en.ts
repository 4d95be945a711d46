/** English words of a chat's info; the other languages have the same keys. */
export const infoTextsEn = {
  readMembers: 'Read members from WhatsApp',
  readContact: 'Read contact info',
  seenOn: 'as WhatsApp showed it {{time}}',
  members: 'Members',
  memberCount_one: '{{count}} member',
  memberCount_other: '{{count}} members',
  cut: 'WhatsApp showed {{drawn}} of {{count}}: it cuts long lists.',
  showAll_one: 'Show {{count}}',
  showAll_other: 'Show all {{count}}',
  admin: 'Admin',
  lastSeen: 'not shown since {{date}}',
  business: 'Business, by WhatsApp',
  noLinks: 'WhatsApp shows neither mail nor website.',
  noBusiness: 'WhatsApp does not call this contact a business.',
  commonGroups_one: '{{count}} group in common',
  commonGroups_other: '{{count}} groups in common',
};
