import type { MessageKind } from '../feed.ts';
import type { Words } from '../locales/words.ts';

/** Signs of one kind of message: any one of them is enough. Labels are fields of the word table. */
export type KindSigns = {
  kind: MessageKind;
  testids?: readonly string[];
  icons?: RegExp;
  labels?: readonly (keyof Words)[];
  css?: string;
};

/** A picture is the one button in a bubble that has a size of its own, in any language. */
const PICTURE =
  '[role="button"][style*="width"][style*="height"]:is(:has(img), :has([style*="background-image"]))';

/**
 * Kinds from the most to the least telling (whatsapp-web-dom §3.3, §4). Testids of polls, locations, contact
 * cards and albums in the newest generation are unverified (§9).
 */
export const KIND_SIGNS: readonly KindSigns[] = [
  { kind: 'deleted', icons: /^recalled/ },
  {
    kind: 'view-once',
    testids: ['view-once'],
    icons: /^(?:wds-ic-view-once|view-once)/,
    labels: ['viewOnce'],
  },
  { kind: 'sticker', testids: ['sticker'], labels: ['sticker'] },
  { kind: 'gif', icons: /^(?:msg-gif|ic-gif)$/, labels: ['gif'], css: 'video[loop]' },
  { kind: 'video', testids: ['video-content'], icons: /^(?:msg-video|media-play|ic-videocam)$/ },
  {
    kind: 'voice',
    icons: /^(?:ptt-status|audio-play-ptt)/,
    labels: ['playVoice'],
    css: 'canvas[width="400"][height="48"]',
  },
  { kind: 'document', icons: /^document-/, css: '[data-meta-key="type"]' },
  { kind: 'audio', testids: ['audio-player'], icons: /^(?:msg-audio|audio-play)$/ },
  { kind: 'live-location', labels: ['liveLocation'] },
  { kind: 'location', testids: ['location-msg'], css: 'a[href*="maps.google."], a[href*="google.com/maps"]' },
  { kind: 'contact', testids: ['vcard-msg', 'multi-vcard-msg'] },
  { kind: 'poll', testids: ['poll-view-votes', 'poll-bubble'] },
  { kind: 'album', testids: ['media-album'], labels: ['album'] },
  { kind: 'image', testids: ['image-thumb'], labels: ['picture'], css: PICTURE },
  { kind: 'document', testids: ['document-thumb'], icons: /^audio-download$/ },
];

/** One look that spares most messages all the others: no `css` above hits without it. */
export const KIND_HINTS = 'video, canvas, [data-meta-key], a[href], [role="button"][style]';
