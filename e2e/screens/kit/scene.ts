import type { Page } from 'playwright-core';
import type { Patch } from './patches.ts';
import type { Size, Theme } from './sizes.ts';

/** What a scene may ask for while it is set up. */
export type Stage = {
  page: Page;
  /** Ids of the chats that pictures are taken of, by what they show. */
  chats: StageChats;
  /** True where the list and the thread are not shown side by side. */
  narrow: boolean;
};

/** Chats of the demo phone that scenes rely on. */
export type StageChats = {
  /** A read direct chat with several messages. */
  talk: string;
  /** A chat in a right-to-left language. */
  rightToLeft: string;
  /** A group. */
  group: string;
  /** A chat with messages that WhatsApp has and we have not. */
  unread: string;
};

/** One state of one page. */
export type Scene = {
  /** Part of the file's name, such as `chats-thread`. */
  name: string;
  /** Address below the origin; `:talk`, `:group` and the like become chat ids. */
  path: string;
  /** Answers of the server that are changed on their way, for states that cannot be had by waiting. */
  patches?: readonly Patch[];
  /** Shown by a browser that is not signed in. */
  signedOut?: true;
  /** Language of the workspace; English when absent. */
  language?: 'en' | 'pt-BR' | 'es';
  /** Goes from the open page to the state; the picture is taken when it resolves. */
  act?: (stage: Stage) => Promise<unknown>;
  /** Something that must be in sight, or the picture failed. */
  shows: (page: Page) => ReturnType<Page['locator']>;
  /** Which of its pictures belong to the README or the docs. */
  docs?: readonly { size: Size['name']; theme: Theme }[];
};
