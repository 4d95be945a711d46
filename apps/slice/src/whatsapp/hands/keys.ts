/** The keys that are pressed by name; everything else is inserted as text. */
export type NamedKey = 'Enter' | 'Escape' | 'Backspace' | 'Tab' | 'a' | 'Home' | 'End';

/** What a key event of this key carries. */
export type KeyDescription = { key: string; code: string; windowsVirtualKeyCode: number; text?: string };

const keys: Record<NamedKey, KeyDescription> = {
  Enter: { key: 'Enter', code: 'Enter', windowsVirtualKeyCode: 13, text: '\r' },
  Escape: { key: 'Escape', code: 'Escape', windowsVirtualKeyCode: 27 },
  Backspace: { key: 'Backspace', code: 'Backspace', windowsVirtualKeyCode: 8 },
  Tab: { key: 'Tab', code: 'Tab', windowsVirtualKeyCode: 9 },
  a: { key: 'a', code: 'KeyA', windowsVirtualKeyCode: 65, text: 'a' },
  Home: { key: 'Home', code: 'Home', windowsVirtualKeyCode: 36 },
  End: { key: 'End', code: 'End', windowsVirtualKeyCode: 35 },
};

/** The events' fields of a named key, as a US keyboard sends them. */
export function keyOf(name: NamedKey): KeyDescription {
  return keys[name];
}
