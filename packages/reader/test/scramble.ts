/**
 * Expression that replaces every label and word of WhatsApp's own on the open page by made-up words of the same
 * length. Names, messages, numbers, times, icons' names, ids, classes and what is the same in every language stay.
 */
export const scrambleLabels = `(${scramble.toString()})()`;

function scramble(): number {
  const literals = new Set([
    'chat-list-filters',
    'Scan this QR code to link a device!',
    'Scan me!',
    'WhatsApp',
  ]);
  let changed = 0;
  const madeUp = (text: string) =>
    text.replace(/\p{L}/gu, (letter) => (letter === letter.toLowerCase() ? 'q' : 'Q'));
  const scrambled = (text: string) => (literals.has(text.trim()) ? text : madeUp(text));
  const change = (element: Element, name: string) => {
    const value = element.getAttribute(name);
    // "Name:" on a bubble is a person's name, unless it is the word for oneself.
    if (!value || isName(value)) return;
    element.setAttribute(name, scrambled(value));
    changed += 1;
  };
  const names = new Set(
    [...document.querySelectorAll('[data-pre-plain-text^="["]')].map((element) =>
      (element.getAttribute('data-pre-plain-text') ?? '').replace(/^\[[^\]]*\] /, '').trim(),
    ),
  );
  const isName = (label: string) => names.has(label.trim()) && !/^(?:You|Anda|Вы):$/.test(label);
  for (const element of document.querySelectorAll('*')) {
    for (const name of ['aria-label', 'aria-placeholder', 'placeholder']) change(element, name);
    if (element.matches('[role="button"][title], button[title]')) change(element, 'title');
  }
  // Words: those of buttons, banners, screens and marks, wherever no person's words stand.
  const kept =
    '#pane-side [role="grid"] [aria-colindex="2"], #pane-side [role="grid"] span[dir], #pane-side [role="grid"] span[title], div#main [data-pre-plain-text] [dir], [data-testid="author"], div#main > header span, [role="button"] > span[dir="auto"], svg, script, style, [data-link-code], [contenteditable]';
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const parent = node.parentElement;
    const text = (node as Text).data;
    if (
      !parent ||
      parent.closest(kept) ||
      parent.closest('.selectable-text, [data-testid~="selectable-text"]')
    )
      continue;
    // Times, lengths, sizes and numbers of phones are not words; one's own name and a contact's are a person's.
    if (!/\p{L}{3}/u.test(text) || /^\d.*(?:AM|PM|[kM]B)$/.test(text.trim()) || isPersons(parent)) continue;
    (node as Text).data = scrambled(text);
    changed += 1;
  }
  function isPersons(element: Element): boolean {
    return (
      element.closest('[data-testid="vcard-msg"], [data-id] span[title], [data-id] span[dir="auto"]') !== null
    );
  }
  return changed;
}
