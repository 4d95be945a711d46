/** Offers a text as a file of a MIME type to save; nothing is sent anywhere. */
export function saveFile(name: string, text: string, type = 'application/json'): void {
  const address = URL.createObjectURL(new Blob([text], { type }));
  const link = Object.assign(document.createElement('a'), { href: address, download: name });
  link.click();
  // Some browsers read the address after the press has returned.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
