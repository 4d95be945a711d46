import type { Card } from './collect-cards.ts';

/** Whether a card has a picture, and its bytes when it holds them itself and they are no more than allowed. */
export function cardPhoto(card: Card, limit: number): { has: boolean; bytes: Uint8Array | null } {
  const photos = card.properties.filter(({ name, value }) => name === 'PHOTO' && value.trim() !== '');
  const held = photos.find(
    ({ left, value, params }) => left === 0 && (params.has('ENCODING') || isData(value)),
  );
  if (limit === 0 || !held) return { has: photos.length > 0, bytes: null };
  const bytes = Buffer.from(
    isData(held.value) ? held.value.slice(held.value.indexOf(',') + 1) : held.value,
    'base64',
  );
  return { has: true, bytes: bytes.length > 0 && bytes.length <= limit ? bytes : null };
}

function isData(value: string): boolean {
  return /^\s*data:[^,]{0,100};base64,/i.test(value);
}
