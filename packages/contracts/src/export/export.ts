/**
 * Where a workspace's own data can be taken away whole: a zip with chats to read, and every row for programs. It answers
 * while the account is suspended too, and to nobody who only looks on.
 */
export const exportPath = '/api/export';
