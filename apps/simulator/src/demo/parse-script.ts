/** One line of a written dialogue: who says it, what, and whether it answers the line before. */
export type ScriptLine = { own: boolean; text: string; reply: boolean };

/**
 * Dialogues from plain text: `<` begins a line of the customer, `>` one of the shop, `<<` and `>>` one that quotes the line
 * before, `\n` inside a line breaks it, and an empty line ends a dialogue.
 */
export function parseScripts(text: string): ScriptLine[][] {
  return text
    .trim()
    .split(/\n\s*\n/)
    .map((block) =>
      block.split('\n').map((line) => {
        const [, mark = '<', said = ''] = /^([<>]{1,2}) (.*)$/.exec(line.trim()) ?? [];
        return { own: mark.startsWith('>'), reply: mark.length === 2, text: said.replaceAll('\\n', '\n') };
      }),
    );
}
