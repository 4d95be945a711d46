/** The three widths that every picture is taken at. */
export const sizes = [
  { name: '1440', width: 1440, height: 900, touch: false },
  { name: '1024', width: 1024, height: 768, touch: false },
  { name: '390', width: 390, height: 844, touch: true },
] as const;
export type Size = (typeof sizes)[number];

export const themes = ['light', 'dark'] as const;
export type Theme = (typeof themes)[number];
