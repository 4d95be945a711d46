/** What a `data-id` holds. In the second generation it is the bare key and tells nothing else. */
export type DataId = {
  key: string;
  own: boolean | null;
  /** JID of the chat, first generation only. */
  jid: string | null;
};

/** Takes a `data-id` apart: `fromMe_chatJid_key[_self][_participantJid]` or the bare key (whatsapp-web-dom §3.3). */
export function parseDataId(id: string): DataId {
  const parts = /^(true|false)_([^_]+@[^_]+)_([^_]+)/.exec(id);
  if (!parts) return { key: id, own: null, jid: null };
  return { key: parts[3] as string, own: parts[1] === 'true', jid: parts[2] as string };
}

/** E.164 of a JID that is a phone number (`15550001111@c.us`); null for groups, LIDs and channels. */
export function phoneOfJid(jid: string): string | null {
  const parts = /^(\d{7,15})@(c\.us|s\.whatsapp\.net)$/.exec(jid);
  return parts ? `+${parts[1]}` : null;
}
