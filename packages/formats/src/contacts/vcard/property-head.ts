/** What stands before the colon of a property: `item1.TEL;TYPE=cell,voice`. Names are in capitals. */
export type PropertyHead = { group: string; name: string; params: Map<string, string[]> };

const encodings = /^(?:quoted-printable|base64|b|8bit|7bit)$/i;
const charsets = /^(?:utf-?8|us-ascii|iso-\d.*|windows-\d+|cp\d+|shift_?jis|euc-.*|big5|gb\w+|koi8-.)$/i;
const values = /^(?:uri|url|inline|cid|content-id|text|date|date-time|binary|vcard)$/i;

/** Where the value begins: after the first colon outside quotes, else after the first; -1 when there is none. */
export function colonOf(line: string): number {
  const plain = line.indexOf(':');
  if (plain === -1 || !line.slice(0, plain).includes('"')) return plain;
  let quoted = false;
  for (let at = 0; at < line.length; at++) {
    const character = line[at];
    if (character === '"') quoted = !quoted;
    else if (character === ':' && !quoted) return at;
  }
  return plain;
}

/** Reads the head of a property. Words without a name, as vCard 2.1 has them, are sorted to what they are. */
export function readHead(head: string): PropertyHead {
  const [full = '', ...rest] = head.includes(';') ? splitOutsideQuotes(head, ';') : [head];
  const dot = full.lastIndexOf('.');
  const params = new Map<string, string[]>();
  for (const part of rest) {
    const equals = part.indexOf('=');
    const bare = part.trim();
    if (bare === '') continue;
    const [key, value] =
      equals > 0
        ? [part.slice(0, equals).trim().toUpperCase(), part.slice(equals + 1)]
        : [kindOf(bare), bare];
    const values = value.includes(',') ? splitOutsideQuotes(value, ',') : [value];
    const list = values.map((one) => unquote(one.trim()));
    const others = params.get(key);
    if (others) others.push(...list);
    else params.set(key, list);
  }
  return {
    group: full.slice(0, Math.max(dot, 0)).trim().toLowerCase(),
    name: full
      .slice(dot + 1)
      .trim()
      .toUpperCase(),
    params,
  };
}

function kindOf(word: string): string {
  if (encodings.test(word)) return 'ENCODING';
  if (charsets.test(word)) return 'CHARSET';
  return values.test(word) ? 'VALUE' : 'TYPE';
}

/** RFC 6868: `^n` is a line end, `^'` a quote, `^^` the mark itself. */
function unquote(value: string): string {
  return value
    .replace(/^"|"$/g, '')
    .replace(/\^([n'^])/g, (_, mark: string) => (mark === 'n' ? '\n' : mark === "'" ? '"' : '^'));
}

function splitOutsideQuotes(text: string, separator: string): string[] {
  const parts: string[] = [];
  let [from, quoted] = [0, false];
  for (let at = 0; at < text.length; at++) {
    if (text[at] === '"') quoted = !quoted;
    else if (text[at] === separator && !quoted) {
      parts.push(text.slice(from, at));
      from = at + 1;
    }
  }
  return [...parts, text.slice(from)];
}
