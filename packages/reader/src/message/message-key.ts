/** What a `data-id` itself tells (whatsapp-web-dom §3.3). */
export type MessageId = {
  /** Bare message id, the same in both generations. */
  key: string;
  /** From the older form's first part; null in the newer form, whose length and prefix tell nothing of it. */
  own: boolean | null;
  /** JID of the chat from the older form. */
  jid: string | null;
};

const olderForm = /^(true|false)_([^_]*@[^_]*)_([^_]+)/;

/** Takes `true_15550001111@c.us_3A12…` or `3A12…` apart. */
export function parseMessageId(id: string): MessageId {
  const match = olderForm.exec(id);
  if (!match) return { key: id, own: null, jid: null };
  return { key: match[3] ?? id, own: match[1] === 'true', jid: match[2] ?? null };
}
