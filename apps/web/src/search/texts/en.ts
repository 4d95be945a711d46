/** English words of search; the other languages have the same keys. */
export const searchTextsEn = {
  title: 'Search and commands',
  placeholder: 'Find a chat, a message or an action',
  chats: 'Chats',
  messages: 'Messages',
  actions: 'Actions',
  you: 'You:',
  nothing: 'Nothing found for “{{q}}”.',
  notRead_one: '{{count}} chat has unread messages that were not read into Queunir and cannot be found.',
  notRead_other: '{{count}} chats have unread messages that were not read into Queunir and cannot be found.',
};
