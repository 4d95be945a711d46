/** Memory or disk in the unit that fits: "412 MB", "1.4 GB". A dash where it is not known. */
export function megabytes(mb: number | null, language: string): string {
  if (mb === null) return '–';
  const big = Math.abs(mb) >= 1024;
  return new Intl.NumberFormat(language, {
    style: 'unit',
    unit: big ? 'gigabyte' : 'megabyte',
    maximumFractionDigits: big ? 1 : 0,
  }).format(big ? mb / 1024 : mb);
}

/** A file's size in the unit that fits. */
export const bytes = (size: number, language: string): string => megabytes(size / 1_048_576, language);

/** A whole number with the language's separators. */
export const count = (value: number, language: string): string =>
  new Intl.NumberFormat(language).format(value);

/** A share of 100: "38%", with at most so many decimals. A dash where it is not known. */
export function percent(value: number | null, language: string, decimals = 0): string {
  if (value === null) return '–';
  return new Intl.NumberFormat(language, { style: 'percent', maximumFractionDigits: decimals }).format(
    value / 100,
  );
}
