/** One message as the phone itself holds it. */
export type PhoneMessage = {
  key: string;
  from: string | null;
  text: string;
  at: number;
  tick: 'pending' | 'sent' | 'delivered' | 'read' | 'failed';
  direction: 'in' | 'out' | 'system';
  replyTo: string | null;
};

/** One chat as the phone itself holds it. */
export type PhoneChat = {
  id: string;
  kind: 'person' | 'group';
  title: string;
  contactId: string | null;
  participants: { contactId: string }[];
  unread: number;
  archived: boolean;
  muted: boolean;
  messages: PhoneMessage[];
};

/** One input event that the page felt. */
export type PhoneInput = { at: number; type: string; isTrusted: boolean; target: string };

/** The demo phone by its control API: what happens on the other side of WhatsApp. */
export type Phone = {
  /** Address of the page that stands for WhatsApp Web. */
  pageUrl: string;
  scan: () => Promise<void>;
  enterCode: (code: string) => Promise<void>;
  logOut: () => Promise<void>;
  setOffline: (offline: boolean) => Promise<void>;
  /** How many computers are linked. */
  linkedDevices: () => Promise<number>;
  /** All chats with their messages, as they truly are. */
  chats: () => Promise<PhoneChat[]>;
  chat: (id: string) => Promise<PhoneChat>;
  /** Someone writes; in a group `contactId` says who. */
  receive: (chat: PhoneChat, text: string) => Promise<PhoneMessage>;
  /** The other side reads everything in this chat. */
  read: (chat: PhoneChat) => Promise<void>;
  typing: (chat: PhoneChat, what: 'typing' | 'recording' | 'nothing') => Promise<void>;
  inputs: () => Promise<PhoneInput[]>;
  /** When its page first drew a message, by key, in milliseconds of the machine's clock. */
  drawn: () => Promise<Record<string, number>>;
  /** Any other address of the API. */
  post: <T>(path: string, body: unknown) => Promise<T>;
};

/** Speaks with the phone whose control page is at `phoneUrl`. */
export function speakWithPhone(phoneUrl: string): Phone {
  const api = `${phoneUrl.replace(/\/$/, '')}/api`;
  const get = async <T>(path: string) => read<T>(await fetch(`${api}${path}`));
  const post = async <T>(path: string, body: unknown) =>
    read<T>(
      await fetch(`${api}${path}`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(body),
      }),
    );
  const truth = async (query: string) => (await get<{ chats: PhoneChat[] }>(`/truth${query}`)).chats;
  return {
    pageUrl: new URL('/', phoneUrl).href,
    scan: async () => void (await post('/scan', {})),
    enterCode: async (code) => void (await post('/code', { code })),
    logOut: async () => void (await post('/logout', {})),
    setOffline: async (offline) => void (await post('/offline', { offline })),
    linkedDevices: async () => (await get<{ devices: unknown[] }>('/pages')).devices.length,
    chats: () => truth(''),
    chat: async (id) => (await truth(`?chat=${encodeURIComponent(id)}`))[0]!,
    receive: (chat, text) =>
      post('/receive', {
        chatId: chat.id,
        ...(chat.contactId === null ? { contactId: chat.participants[0]?.contactId } : {}),
        text,
      }),
    read: async (chat) => void (await post('/read', { chatId: chat.id })),
    typing: async (chat, what) => void (await post('/doing', { chatId: chat.id, what })),
    inputs: async () => (await get<{ inputs: PhoneInput[] }>('/inputs')).inputs,
    drawn: async () => (await get<{ drawn: Record<string, number> }>('/drawn')).drawn,
    post,
  };
}

async function read<T>(answer: Response): Promise<T> {
  const text = await answer.text();
  if (!answer.ok)
    throw new Error(`The phone answered ${answer.status} at ${new URL(answer.url).pathname}: ${text}`);
  return (text ? JSON.parse(text) : undefined) as T;
}
