import type { MessageShape } from '../../wire/shapes.ts';
import type { WordKey } from '../words/words.types.ts';
import type { sameIcons } from './same-icons.ts';

/** How an icon stands on the page: a bare SVG whose `<title>` names it, or the same inside a `span[data-icon]`. */
export type IconForm = { form: 'svg' | 'span'; name: string };

/** What the two generations show by different icons. */
export type ChangedIcon =
  | 'list-pending'
  | 'list-sent'
  | 'list-delivered'
  | 'list-read'
  | 'pending'
  | 'sent'
  | 'delivered'
  | 'read'
  | 'failed'
  | 'muted'
  | 'pinned'
  | 'mentioned'
  | 'starred'
  | 'recalled'
  | 'close';

/** Everything that is shown by an icon. */
export type IconRole = ChangedIcon | keyof typeof sameIcons;

/** One generation of the page, part by part; a staged roll-out takes parts from both. */
export type Markup = {
  ids: { messageId: (message: MessageShape, chatJid: string) => string };
  testids: { keeps: (testid: string) => boolean };
  icons: Record<IconRole, IconForm>;
  search: { field: 'input' | 'editable'; label: WordKey };
  /** The class of the element that holds an own or a foreign bubble. */
  sides: { own: string | null; foreign: string | null };
  list: { role: string | null; label: WordKey | null };
};
