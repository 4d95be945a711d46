import { say } from '../words/say.ts';

/** Who wrote or is quoted, as the page names them: the account itself is `You` in the page's language. */
export function authorName(one: { author: string; from?: string | null; own?: boolean }): string {
  return one.own || one.from === 'me' ? say('you') : one.author;
}
