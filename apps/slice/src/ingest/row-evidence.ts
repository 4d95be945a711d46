import type { ListRow } from '@queunir/reader/feed';
import type { PageTime } from './page-time.ts';
import { sameWords } from './plain-text.ts';

/** A chat that a row might be. Times in milliseconds; null where nothing is known. */
export type KnownChat = {
  id: string;
  title: string;
  formerTitles: readonly string[];
  kind: 'direct' | 'group' | 'self' | 'unknown';
  /** Token of the row that showed it last in this page load. */
  token: number | null;
  preview: string | null;
  previewOwn: boolean;
  at: number | null;
  avatarKey: string | null;
  unread: number;
};

/** A row of one window with its time read. */
export type WindowRow = { row: ListRow; time: PageTime | null };

/** What speaks for and against a row being a chat. */
export type Evidence = {
  token: boolean;
  preview: boolean;
  sameTime: boolean;
  avatar: boolean;
  /** The row is older than what is stored: a chat's last time seldom goes back. */
  goesBack: boolean;
  /** Points; more is better. */
  score: number;
};

/** A row and a chat of one title belong together for sure from here on, when nobody else comes near. */
export const strong = 20;
/** Two claims this near to each other are a tie. */
export const margin = 10;
/** Below this even the only chat of a title is not believed. */
export const contradiction = -50;

/** Weighs everything but the title. */
export function weigh({ row, time }: WindowRow, chat: KnownChat): Evidence {
  const token = chat.token !== null && chat.token === row.token;
  const preview =
    row.preview !== null &&
    chat.preview !== null &&
    row.own === chat.previewOwn &&
    sameWords(row.preview, chat.preview);
  const sameTime = time !== null && chat.at !== null && chat.at >= time.from && chat.at < time.to;
  const avatar = row.avatarKey !== null && row.avatarKey === chat.avatarKey;
  const goesBack = time !== null && chat.at !== null && time.to <= chat.at;
  const wrongKind = row.group === true && (chat.kind === 'direct' || chat.kind === 'self');
  const score =
    (token ? 100 : 0) +
    (preview ? (sameTime ? 50 : 10) : 0) +
    (avatar ? 40 : 0) +
    (row.unread > 0 && row.unread === chat.unread ? 2 : 0) -
    (goesBack ? 60 : 0) -
    (chat.avatarKey !== null && !row.avatar ? 10 : 0) -
    (wrongKind ? 1000 : 0);
  return { token, preview, sameTime, avatar, goesBack, score };
}

/** May a row with another title be this chat: the same element or the same preview, time and picture? */
export function isRename(evidence: Evidence): boolean {
  if (evidence.token) return evidence.preview || evidence.avatar || evidence.sameTime;
  return evidence.preview && evidence.sameTime && evidence.avatar;
}
