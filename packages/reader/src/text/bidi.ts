const BIDI = /[\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;

/** Text without the invisible direction marks that WhatsApp wraps around titles (whatsapp-web-dom, thing 5). */
export function stripBidi(text: string): string {
  return text.replace(BIDI, '');
}

/** One-line text: no direction marks, every run of white space one blank, none at the ends. */
export function oneLine(text: string): string {
  return stripBidi(text).replace(/\s+/g, ' ').trim();
}
