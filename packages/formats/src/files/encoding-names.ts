const otherNames: Record<string, string> = {
  cp932: 'shift_jis',
  ms932: 'shift_jis',
  cp936: 'gbk',
  cp949: 'euc-kr',
  uhc: 'euc-kr',
  cp950: 'big5',
  macroman: 'macintosh',
  'mac-roman': 'macintosh',
  ansi: 'windows-1252',
  'utf-7': 'utf-8',
};

/**
 * The one name of an encoding, as the WHATWG standard has it, in lower case (`iso-8859-1` is `windows-1252` there);
 * null for one that cannot be decoded.
 */
export function encodingName(label: string): string | null {
  const plain = label
    .trim()
    .toLowerCase()
    .replace(/^["']|["']$/g, '');
  try {
    return new TextDecoder(otherNames[plain] ?? plain).encoding.toLowerCase();
  } catch {
    return null;
  }
}
