/** Reads a small text that this browser keeps; null when there is none or storage is closed. */
export function recall(name: string): string | null {
  try {
    return localStorage.getItem(`queunir.${name}`);
  } catch {
    return null;
  }
}

/** Keeps a small text in this browser; does nothing where storage is closed. */
export function remember(name: string, value: string): void {
  try {
    localStorage.setItem(`queunir.${name}`, value);
  } catch {
    // Private windows may refuse: the text is a convenience only.
  }
}
