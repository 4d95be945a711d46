import { detectAll } from 'jschardet';
import { encodingName } from './encoding-names.ts';

/** Code pages that files of contacts and chats are written in when they are not Unicode. */
const candidates = [
  'windows-1250',
  'windows-1251',
  'windows-1252',
  'windows-1253',
  'windows-1254',
  'windows-1255',
  'windows-1256',
  'windows-1257',
  'windows-1258',
  'windows-874',
  'koi8-r',
  'koi8-u',
  'shift_jis',
  'cp932',
  'euc-jp',
  'gb18030',
  'big5',
  'euc-kr',
  'cp949',
  'macroman',
];

/**
 * The likeliest code page of bytes that are no UTF-8. `declared` are encodings that the file names somewhere: one of
 * them is taken when it can be. It is a guess, and whoever uses it says so.
 */
export function guessCodePage(sample: Uint8Array, declared: readonly string[] = []): string {
  const fitting = declared.find((name) => !name.startsWith('utf') && fits(sample, name));
  if (fitting !== undefined) return fitting;
  if (sample.length === 0) return 'windows-1252';
  for (const { encoding } of detectAll(sample, { detectEncodings: candidates, minimumThreshold: 0 })) {
    const name = encoding === null ? null : encodingName(encoding);
    if (name !== null && !name.startsWith('utf') && fits(sample, name)) return westernIfSame(sample, name);
  }
  return 'windows-1252';
}

/** Code pages of Latin letters share most of them: where all are the same, the commonest page is meant. */
function westernIfSame(sample: Uint8Array, name: string): string {
  const [western, guessed] = ['windows-1252', name].map((one) => new TextDecoder(one).decode(sample));
  return western === guessed ? 'windows-1252' : name;
}

function fits(sample: Uint8Array, name: string): boolean {
  return !/[\u0080-\u009f\ufffd]/.test(new TextDecoder(name).decode(sample));
}
