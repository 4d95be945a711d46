import { createTextEditor } from '../chat/editor.ts';
import { markup } from '../markup/current-markup.ts';
import { el, on } from './element.ts';

/** A one-line field for searching, as this generation of the page has it. */
export type TextField = {
  element: HTMLElement;
  text: () => string;
  clear: () => void;
  focus: () => void;
};

type Field = (label: string, placeholder: string, changed: () => void) => TextField;

const attributes = { role: 'textbox', 'data-tab': 3, tabindex: 3, class: 'search-field' };

const fields: Record<'input' | 'editable', Field> = {
  input: (label, placeholder, changed) => {
    const element = el('input', {
      type: 'text',
      ...attributes,
      'aria-label': label,
      placeholder,
      autocomplete: 'off',
    });
    on(element, 'input', changed);
    const clear = (): void => {
      element.value = '';
      changed();
    };
    return { element, text: () => element.value, clear, focus: () => element.focus() };
  },
  editable: (label, placeholder, changed) => {
    const field = el('div', {
      contenteditable: 'true',
      ...attributes,
      'aria-label': label,
      'aria-placeholder': placeholder,
      'data-lexical-editor': 'true',
    });
    const hint = el('div', { 'aria-hidden': 'true', class: 'placeholder' }, el('div', {}, placeholder));
    let last = '';
    const editor = createTextEditor(
      field,
      '',
      (text) => {
        hint.hidden = text !== '';
        if (text !== last) changed();
        last = text;
      },
      () => {},
    );
    return {
      element: el('div', { class: 'lexical-rich-text-input' }, field, hint),
      text: editor.text,
      clear: () => editor.set(''),
      focus: editor.focus,
    };
  },
};

/** An empty field; `changed` is called whenever its text is another one. Escape clears it. */
export function createTextField(label: string, placeholder: string, changed: () => void): TextField {
  const field = fields[markup('search').field](label, placeholder, changed);
  on(field.element, 'keydown', (event) => {
    if (event.key === 'Escape') field.clear();
  });
  return field;
}
