import { plainFold } from './fold.ts';

/** Something that the command bar can do. */
export type CommandAction = { id: string; label: string; keys?: string; run: () => void };

/** Actions whose words all contain what is typed, in their order; all of them when nothing is typed. */
export function matchActions(actions: readonly CommandAction[], q: string): CommandAction[] {
  const words = plainFold(q).split(' ').filter(Boolean);
  return actions.filter((action) => {
    const label = plainFold(action.label);
    return words.every((word) => label.includes(word));
  });
}
