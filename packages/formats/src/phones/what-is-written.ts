/** What stands in a place for a phone number. Only `number` can become one. */
export type Written =
  | { kind: 'number'; digits: string; international: boolean; extension: string | null }
  /** `5511…@c.us`: WhatsApp's own id of a person, the surest form of a number. */
  | { kind: 'whatsapp-id'; digits: string }
  | { kind: 'group' | 'lid' | 'address' | 'code' | 'dial-string' | 'scientific' | 'words' | 'empty' };

const whatsappId = /^\+?(\d{6,15})(?::\d+)?@(?:c\.us|s\.whatsapp\.net)$/i;
const extensionWords =
  '(?:;ext=|ext(?:ension|ensión|\\.)?|extn?\\.?|x|ramal|r\\.|interno|int\\.?|anexo|dw|durchwahl|poste|доб\\.?|доп\\.?|#)';
const extension = new RegExp(`[\\s,;-]*${extensionWords}[\\s.:=-]*(\\d{1,7})$`, 'i');
/** Digits with what people put between them; `p`, `w`, `,` and `;` before digits are pauses of a dial string. */
const numberOnly = /^\+?[\d\s()[\]{}./_+-]+$/;

/** Tells what was written, from a cleaned text. */
export function whatIsWritten(clean: string): Written {
  const text = clean.replace(/^tel:/i, '').trim();
  if (text === '') return { kind: 'empty' };
  if (text.includes('@') || /^(?:sip|sips|xmpp|skype|mailto):/i.test(text)) return whichAddress(text);
  if (/^[+-]?\d+(?:[.,]\d+)?E[+-]?\d{1,3}$/i.test(text)) return { kind: 'scientific' };
  const tail = /^\*|^#/.test(text) ? null : extension.exec(text);
  const head = (tail ? text.slice(0, tail.index) : text).replace(/;(?:isub|phone-context)=.*$/i, '').trim();
  if (/[*#]/.test(head)) return { kind: /\d{5,}/.test(head.split(/[*#]/)[0] ?? '') ? 'dial-string' : 'code' };
  if (/\d[\s]*[,;pw]+[\s]*\d/i.test(head)) return { kind: 'dial-string' };
  if (!numberOnly.test(head) || !/\d/.test(head)) return { kind: 'words' };
  return {
    kind: 'number',
    digits: head.replace(/\D/g, ''),
    international: /^[\s([{]*\+/.test(head),
    extension: tail?.[1] ?? null,
  };
}

function whichAddress(text: string): Written {
  const id = whatsappId.exec(text);
  if (id) return { kind: 'whatsapp-id', digits: id[1]! };
  if (/@g\.us$/i.test(text)) return { kind: 'group' };
  if (/@lid$/i.test(text)) return { kind: 'lid' };
  return { kind: 'address' };
}
