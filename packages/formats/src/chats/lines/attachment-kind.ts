import type { AttachmentKind } from '../chat-event.types.ts';

const BY_NAME: [seen: RegExp, kind: AttachmentKind][] = [
  [/\.vcf$/i, 'contact'],
  [/(?:^|-)(?:STK|STICKER)-|\.webp$/i, 'sticker'],
  [/(?:^|-)GIF-|\.gif$/i, 'gif'],
  [/(?:^|-)PTT-|\.opus$/i, 'voice'],
  [/(?:^|-)(?:AUD|AUDIO)-|\.(?:m4a|mp3|aac|amr|ogg|wav|oga|flac)$/i, 'audio'],
  [/(?:^|-)(?:VID|VIDEO)-|\.(?:mp4|3gp|mov|mkv|avi|webm|m4v)$/i, 'video'],
  [/(?:^|-)(?:IMG|PHOTO)-|\.(?:jpe?g|png|heic|heif|bmp|tiff?|jfif)$/i, 'image'],
  [/(?:^|-)DOC-|\.[a-z0-9]{1,8}$/i, 'document'],
];

/** What a file is by its name; null when the name tells nothing. */
export function attachmentKind(name: string): AttachmentKind | null {
  return BY_NAME.find(([seen]) => seen.test(name))?.[1] ?? null;
}
