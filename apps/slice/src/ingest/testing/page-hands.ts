import type { ChatRead, MessageRead } from '@queunir/reader/feed';
import { AppError } from '@queunir/server/errors/app-error';
import { ownBubblesAfter } from '../../whatsapp/acts/own-bubbles.ts';
import type { Navigator, SendRequest } from '../../whatsapp/whatsapp.types.ts';
import { bubble, chatRead } from './feeds.ts';

/** What goes wrong at the next sending, and when. */
export type Mishap = { when: 'before-enter' | 'after-enter'; code: string };

/** A page of one chat, as hands see it: what is typed becomes a bubble. Tests make it fail where they like. */
export function pageHands(title: string, sentAt: string) {
  const bubbles: MessageRead[] = [];
  const page = {
    bubbles,
    mishaps: [] as Mishap[],
    foreign: null as string | null,
    /** Enter was pressed, but the page shows no bubble. */
    swallows: false,
    sends: 0,
    window: (): ChatRead => chatRead(title, [...bubbles]),
    add: (key: string, text: string, own: boolean) => {
      const made = bubble(key, text, sentAt, { own, ack: own ? 'sent' : null });
      bubbles.push(made);
      return made;
    },
  };
  const equal = (text: string) => bubbles.filter((one) => one.own && one.text === text).length;
  const lastOwnKey = () => bubbles.findLast(({ own }) => own)?.key ?? null;
  const fail = (code: string) => new AppError(code, 'as the test wishes', { blame: 'outside' });
  const send = async (request: SendRequest) => {
    const mishap = page.mishaps.shift();
    if (mishap?.when === 'before-enter') throw fail(mishap.code);
    if (page.foreign !== null) await request.onForeignDraft(page.foreign);
    await request.beforeEnter({ lastOwnKey: lastOwnKey(), equalBubbles: equal(request.text) });
    page.sends += 1;
    if (!page.swallows) page.add(`OWN${page.sends}`, request.text, true);
    if (mishap) throw fail(mishap.code);
    return {
      proof: 'key' as const,
      bubble: page.swallows ? null : (bubbles.at(-1) ?? null),
      foreignDraft: page.foreign,
    };
  };
  const navigator: Partial<Navigator> = {
    walkList: async () => 0,
    openChat: async () => ({ proof: 'key', chat: page.window(), phone: null }),
    loadOlder: async () => ({ proof: 'key', chat: page.window(), phone: null }),
    inspectAfterRestart: async (_target, sought) => {
      const chat = page.window();
      return { chat, after: ownBubblesAfter(chat, sought) };
    },
    send,
  };
  return { ...page, page, navigator };
}
