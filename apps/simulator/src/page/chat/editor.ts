import { createEmptyHistoryState, registerHistory } from '@lexical/history';
import { registerPlainText } from '@lexical/plain-text';
import {
  $createParagraphNode,
  $createTextNode,
  $getRoot,
  $getSelection,
  $isRangeSelection,
  COMMAND_PRIORITY_HIGH,
  createEditor,
  KEY_ENTER_COMMAND,
} from 'lexical';

/** A Lexical plain-text field with one paragraph a line. */
export type Editor = {
  text: () => string;
  set: (text: string) => void;
  focus: () => void;
  close: () => void;
};

function readText(): string {
  return $getRoot()
    .getChildren()
    .map((paragraph) => paragraph.getTextContent())
    .join('\n');
}

function writeText(text: string): void {
  const root = $getRoot().clear();
  for (const line of text.split('\n')) {
    const paragraph = $createParagraphNode();
    if (line) paragraph.append($createTextNode(line));
    root.append(paragraph);
  }
  root.selectEnd();
}

/** Starts an editor in `root`. `changed` gets the text after every change; `entered` is called on a bare Enter. */
export function createTextEditor(
  root: HTMLElement,
  start: string,
  changed: (text: string) => void,
  entered: () => void,
): Editor {
  const editor = createEditor({
    namespace: 'composer',
    theme: { paragraph: 'copyable-text' },
    onError: (error) => {
      throw error;
    },
  });
  editor.setRootElement(root);
  const stops = [
    registerPlainText(editor),
    registerHistory(editor, createEmptyHistoryState(), 300),
    editor.registerCommand(
      KEY_ENTER_COMMAND,
      (event) => {
        if (event?.isComposing) return false;
        event?.preventDefault();
        const selection = $getSelection();
        if (event?.shiftKey && $isRangeSelection(selection)) selection.insertParagraph();
        else entered();
        return true;
      },
      COMMAND_PRIORITY_HIGH,
    ),
    editor.registerUpdateListener(({ editorState }) => changed(editorState.read(readText))),
  ];
  editor.update(() => writeText(start), { discrete: true });
  return {
    text: () => editor.getEditorState().read(readText),
    set: (text) => editor.update(() => writeText(text), { discrete: true }),
    focus: () => editor.focus(),
    close: () => {
      for (const stop of stops) stop();
      editor.setRootElement(null);
    },
  };
}
