/**
 * A text of the same shape that says nothing: letters become `x`, digits `0`, emojis and other pictures `□`.
 * Blanks, punctuation and the controls of writing direction stay.
 */
export function maskText(text: string): string {
  return text
    .replace(/\p{RGI_Emoji}/gv, '□')
    .replace(/[\p{L}\p{M}]/gu, 'x')
    .replace(/\p{N}/gu, '0')
    .replace(/[^\p{P}\p{Z}\p{Cf}\p{Sm}\sx0□]/gu, '□');
}

/** A message's id or a JID: sender's sign and server stay, since they tell the generation. */
export function maskId(id: string): string {
  const match = /^((?:true|false)_)?(.*?)(@(?:c\.us|g\.us|lid|s\.whatsapp\.net))?((?:_.*)?)$/s.exec(id);
  if (!match) return maskText(id);
  const [, sign = '', who = '', server = '', rest = ''] = match;
  return `${sign}${maskText(who)}${server}${maskText(rest)}`;
}

/** An address: what kind it is stays. */
export function maskAddress(address: string): string {
  const scheme = /^(?:blob:https?|data:image\/[a-z]+|data|https?|tel|mailto):/.exec(address)?.[0] ?? '';
  return `${scheme}${maskText(address.slice(scheme.length, scheme.length + 24))}`;
}
