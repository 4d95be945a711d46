/** Offers a text as a file to save; nothing is sent anywhere. */
export function saveFile(name: string, text: string): void {
  const address = URL.createObjectURL(new Blob([text], { type: 'application/json' }));
  const link = Object.assign(document.createElement('a'), { href: address, download: name });
  link.click();
  // Some browsers read the address after the press has returned.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
