const marks = /(^|[\s(])([*_~`]{1,3})(\S(?:.*?\S)?)\2(?=$|[\s.,;:!?)])/gu;
const lineMarks = /^(?:> |[-*•] |\d{1,3}\. )/gm;

/** A message's text on one line, without WhatsApp's marks. */
export function plainLine(text: string): string {
  return text.replace(lineMarks, '').replace(/\s+/g, ' ').replace(marks, '$1$3').trim();
}
