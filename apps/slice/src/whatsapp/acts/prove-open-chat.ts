import type { ChatRead } from '@queunir/reader/feed';
import { until } from '../hands/until.ts';
import type { ChatTarget, OpenedChat } from '../whatsapp.types.ts';
import type { At } from './at.ts';
import { readDrawerPhone } from './drawer-phone.ts';
import { judgeChat, judgePhone, type Verdict } from './prove-chat.ts';
import { turnUp } from './turn-up.ts';

/** Some five thousand messages. */
const MOST_FAR = 400;

/** The open chat, proved; or why not. */
export type Proved = { verdict: Verdict; opened: OpenedChat | null };

/**
 * Why the chat that was opened may be believed where nothing is stored that could prove it. `alone`: no other row
 * carries its title; `row`: the row that the chat was made of was pressed.
 */
export type Sure = 'no' | 'alone' | 'row';

/**
 * Proves the chat that is open: by what stands in it, by what stands a little further up, by the number in its
 * drawer. Opens nothing else and changes nothing.
 */
export async function proveOpenChat(at: At, target: ChatTarget, sure: Sure): Promise<Proved> {
  const { signal } = at.turn;
  const drawn = await until(() => judged(at, target), {
    withinMs: mayTurnUp(target) ? 2_500 : 0,
    everyMs: 120,
    signal,
  });
  if (drawn) return drawn;
  if (target.keys.length > 0) {
    for (let turns = 0; turns < 3; turns += 1) {
      at.turn.checkpoint();
      const area = await at.reader.scroller('messages');
      if (area) await at.hands.wheel(area.box, -900, signal);
      const seen = await until(() => judged(at, target), { withinMs: 700, everyMs: 120, signal });
      if (seen) return seen;
    }
  }
  const shown = await proveByDrawer(at, target, sure);
  return shown.verdict.is === 'unsure' && target.far ? ((await goFar(at, target)) ?? shown) : shown;
}

/**
 * Goes up until something of this chat, or of a namesake, stands there. After more came than a window holds nothing else
 * tells a group, or a person whose number the page does not show.
 */
async function goFar(at: At, target: ChatTarget): Promise<Proved | null> {
  if (target.keys.length === 0) return null;
  for (let turns = 0; turns < MOST_FAR; turns += 1) {
    at.turn.checkpoint();
    const seen = await judged(at, target);
    if (seen) return seen;
    if (!(await turnUp(at))) return null;
  }
  return null;
}

/** Where nothing is stored nothing can turn up in the messages, so there is nothing to wait for. */
function mayTurnUp(target: ChatTarget): boolean {
  return target.keys.length + target.foreignKeys.length > 0;
}

async function proveByDrawer(at: At, target: ChatTarget, sure: Sure): Promise<Proved> {
  const phone = await readDrawerPhone(at);
  const chat = await at.reader.chat();
  if (!chat || !target.titles.includes(chat.header.title)) return { verdict: { is: 'wrong' }, opened: null };
  const verdict = judgePhone(phone, target);
  if (verdict.is !== 'unsure') return done(verdict, chat, phone);
  const nothingStored = target.keys.length === 0 && target.phone === null;
  const onlyOne = sure === 'row' || (sure === 'alone' && target.foreignKeys.length === 0);
  if (nothingStored && onlyOne) {
    return done({ is: 'proved', proof: 'first' }, chat, phone);
  }
  return { verdict, opened: null };
}

/** A verdict once the chat gives one; null while it is being drawn, or does not tell. */
async function judged(at: At, target: ChatTarget): Promise<Proved | null> {
  const chat = await at.reader.chat();
  if (!chat) return null;
  const verdict = judgeChat(chat, target);
  return verdict.is === 'unsure' ? null : done(verdict, chat, null);
}

function done(verdict: Verdict, chat: ChatRead, phone: string | null): Proved {
  if (verdict.is !== 'proved') return { verdict, opened: null };
  return { verdict, opened: { proof: verdict.proof, chat, phone } };
}
