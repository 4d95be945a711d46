import { encodingName } from '../../files/encoding-names.ts';
import type { Property } from './join-lines.ts';

/** A value as text, and how its bytes were read. */
export type DecodedValue = {
  text: string;
  /** The encoding of bytes beyond ASCII; null when there are none. */
  encoding: string | null;
  /** Nothing said so: the bytes are no UTF-8 and were read by the file's likeliest code page. */
  guessed: boolean;
  /** Bytes that are no character. */
  broken: boolean;
};

/** The bytes of a value (characters 0 to 255) without quoted-printable or, for text, base64. */
export function transferDecoded(property: Property): string {
  const coding = property.params.get('ENCODING')?.at(-1)?.toUpperCase();
  if (coding === 'QUOTED-PRINTABLE') return unquote(property.value);
  if (coding === 'BASE64' || coding === 'B') return Buffer.from(property.value, 'base64').toString('latin1');
  return property.value;
}

/** The encoding that a property names; null when it names none that is known. */
export function declaredEncoding(property: Property): string | null {
  const label = property.params.get('CHARSET')?.at(-1);
  return label === undefined ? null : encodingName(label);
}

/** Decodes the value of a text. `fallback` is the code page for bytes that are no UTF-8 and say nothing. */
export function decodeValue(property: Property, fallback: string): DecodedValue {
  const binary = transferDecoded(property);
  if (!/[\u0080-\u00ff]/.test(binary) && !stateful(declaredEncoding(property)))
    return { text: binary.replaceAll('\0', ''), encoding: null, guessed: false, broken: false };
  const bytes = Buffer.from(binary.replaceAll('\0', ''), 'latin1');
  const asUtf8 = strict(bytes, 'utf-8');
  const declared = declaredEncoding(property);
  // Two bytes of UTF-8 make no sense in a western text, but programs that write UTF-8 often name the western code page.
  if (asUtf8 !== null && (declared === null || declared === 'utf-8' || declared === 'windows-1252'))
    return { text: asUtf8, encoding: 'utf-8', guessed: false, broken: false };
  if (declared !== null && declared !== 'utf-8') {
    const text = strict(bytes, declared);
    return {
      text: text ?? loose(bytes, declared),
      encoding: declared,
      guessed: false,
      broken: text === null,
    };
  }
  const text = loose(bytes, fallback);
  return { text, encoding: fallback, guessed: true, broken: text.includes('\ufffd') };
}

/** ISO-2022-JP and its kin write letters beyond ASCII with ASCII bytes. */
function stateful(encoding: string | null): boolean {
  return encoding === 'iso-2022-jp';
}

function strict(bytes: Uint8Array, encoding: string): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

function loose(bytes: Uint8Array, encoding: string): string {
  return new TextDecoder(encoding).decode(bytes);
}

/** RFC 2045 6.7; a mark that is not followed by two hexadecimal digits stands for itself. */
function unquote(value: string): string {
  return value
    .replace(/=[ \t]*$/, '')
    .replace(/=([0-9A-F]{2})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
}
