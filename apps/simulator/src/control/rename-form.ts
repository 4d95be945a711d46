import { el, on } from '../page/kit/element.ts';

/** A title that becomes a field when "Rename" is pressed. */
export type RenameForm = { title: HTMLElement; button: HTMLElement; draw: (name: string) => void };

/** Saves the contact under another name in the owner's phone; an empty name makes it unsaved. */
export function createRenameForm(name: string, save: (name: string | null) => void): RenameForm {
  const words = el('b', { dir: 'auto' }, name);
  const input = el('input', { id: 'new-name', 'aria-label': 'New name', autocomplete: 'off', dir: 'auto' });
  const form = el('form', { class: 'rename', hidden: true }, input, el('button', { type: 'submit' }, 'Save'));
  const show = (writing: boolean): void => {
    form.hidden = !writing;
    words.hidden = writing;
  };
  on(form, 'submit', (event) => {
    event.preventDefault();
    save(input.value.trim() || null);
    show(false);
  });
  on(input, 'keydown', (event) => {
    if (event.key === 'Escape') show(false);
  });
  const button = on(el('button', { type: 'button', id: 'rename' }, 'Rename'), 'click', () => {
    input.value = words.textContent ?? '';
    show(true);
    input.select();
  });
  return {
    title: el('div', { class: 'title' }, words, form),
    button,
    draw: (next) => {
      words.textContent = next;
    },
  };
}
