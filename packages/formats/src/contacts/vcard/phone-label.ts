const silent = new Set([
  'PREF',
  'VOICE',
  'INTERNET',
  'MSG',
  'TEXT',
  'PERSONAL',
  'OTHER_VOICE',
  'X-WAID',
  'DOM',
  'INTL',
  'POSTAL',
  'PARCEL',
]);
const words: Record<string, string> = {
  CELL: 'mobile',
  MOBILE: 'mobile',
  IPHONE: 'mobile',
  PCS: 'mobile',
  BUSINESS: 'work',
  'X-MOBILE': 'mobile',
};

/** What a label of Apple's and Google's says: `_$!<Mobile>!$_` is `mobile`, a person's own word stays as it is. */
export function customLabel(text: string): string | null {
  const builtIn = /^_\$!<(.*)>!\$_$/.exec(text.trim());
  const plain = (builtIn?.[1] ?? text).trim();
  if (plain === '') return null;
  return builtIn ? (phoneLabel(plain.split(/(?=FAX)/)) ?? plain.toLowerCase()) : plain;
}

/** One word for the types of a number: `mobile`, `home`, `work`, `home fax`, …; null when they say nothing. */
export function phoneLabel(types: readonly string[]): string | null {
  const all = types.flatMap((type) => type.split(',')).map((type) => type.trim().toUpperCase());
  const place = all.includes('HOME')
    ? 'home'
    : all.some((type) => type === 'WORK' || type === 'BUSINESS')
      ? 'work'
      : null;
  if (all.some((type) => /FAX$/.test(type))) {
    const where = place ?? (all.includes('HOMEFAX') ? 'home' : all.includes('WORKFAX') ? 'work' : null);
    return where === null ? 'fax' : `${where} fax`;
  }
  if (all.includes('PAGER')) return 'pager';
  const mobile = all.find((type) => words[type] === 'mobile');
  if (mobile !== undefined) return 'mobile';
  const other = all.find(
    (type) =>
      type !== '' && !silent.has(type) && words[type] === undefined && type !== 'HOME' && type !== 'WORK',
  );
  if (other !== undefined && place === null) return other.replace(/^X-/, '').toLowerCase();
  return place;
}
