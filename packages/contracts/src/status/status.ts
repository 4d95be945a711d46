import * as z from 'zod/mini';
import { endpoint } from '../kit/endpoint.ts';
import { done, id, instant } from '../kit/primitives.ts';

/** What the WhatsApp page shows. `off`: no browser is running for this line. */
export const phase = z.enum([
  'off',
  'starting',
  'loading',
  'linking',
  'code',
  'syncing',
  'ready',
  'conflict',
  'logged-out',
  'blocked',
  'owner-must-act',
  'unknown',
]);

/** Which number a slice shows: the person's own, or the demo phone that comes with Queunir. */
export const lineKind = z.enum(['own', 'demo']);

const driftReason = z.enum(['missing', 'ambiguous', 'fallback']);
/** What WhatsApp's page asks of a person, in its own words; `buttons` are those of a dialog. */
export const pageAsk = z.object({
  kind: z.enum([
    'passkey',
    'terms',
    'dialog',
    'device-limit',
    'in-call',
    'second-tab',
    'unavailable',
    'proxied',
    'computer-offline',
    'phone-offline',
    'connecting',
    'retrying',
  ]),
  text: z.string(),
  buttons: z.array(z.string()),
});

/** Three facts that are never one flag; each null while it is not known. */
export const linkHealth = z.object({
  browser: z.object({ up: z.boolean(), since: z.nullable(instant) }),
  page: z.object({ linked: z.nullable(z.boolean()), since: z.nullable(instant) }),
  events: z.object({
    flowing: z.nullable(z.boolean()),
    since: z.nullable(instant),
    /** `look-failed`: the page does not answer. `missed`: a look found what should have been told. */
    why: z.nullable(z.enum(['look-failed', 'missed'])),
    lastEventAt: z.nullable(instant),
    lastLookAt: z.nullable(instant),
  }),
});

/**
 * The two clocks of a linked device: WhatsApp unlinks every device of a phone that is silent for 14 days, and a device
 * that is not used for 30. Null for a line that is not linked.
 */
export const linkClocks = z.object({
  phone: z.object({
    /** Last sign of the phone that Queunir saw. It may have been online later: WhatsApp does not say. */
    seenAt: instant,
    by: z.enum(['linked', 'message', 'owner']),
    daysLeft: z.number(),
    /** Ten days without a sign, or WhatsApp says that the phone is not connected. */
    warn: z.boolean(),
  }),
  device: z.object({ usedAt: instant, daysLeft: z.number(), warn: z.boolean() }),
});

export const statusReply = z.object({
  line: z.nullable(
    z.object({
      id,
      kind: lineKind,
      /** E.164, or null where the page has not told it. */
      number: z.nullable(z.string()),
      name: z.nullable(z.string()),
      linkedAt: z.nullable(instant),
    }),
  ),
  phase,
  /** True while the page itself says that its computer is offline. */
  pageOffline: z.boolean(),
  /** Text that the QR code must show, while phase is `linking`; null when none or expired. */
  qr: z.nullable(z.string()),
  qrExpired: z.boolean(),
  /** Eight characters, `ABCD-1234`, while phase is `code`; null until WhatsApp shows it. */
  code: z.nullable(z.string()),
  codeExpired: z.boolean(),
  codeNumber: z.nullable(z.string()),
  /** 0 to 100 while phase is `loading` or `syncing`; null when the page does not say. */
  progress: z.nullable(z.number()),
  /** Why WhatsApp logged this device out, in its own words. */
  reason: z.nullable(z.string()),
  /** Why the browser could not be started, with a remedy; null when it runs. */
  browserError: z.nullable(z.object({ code: z.string(), message: z.string() })),
  /** Last time anything was read from the page. */
  lastReadAt: z.nullable(instant),
  /** Filling of read chats after linking; null when there is nothing to do. */
  catchUp: z.nullable(z.object({ done: z.number(), total: z.number(), paused: z.boolean() })),
  /** Anchors of this line's page that were missing, doubled or found by a fallback, kept over restarts. */
  drift: z.array(
    z.object({
      anchor: z.string(),
      reason: driftReason,
      /** Generation of the page that was read; null when it did not tell. */
      generation: z.nullable(z.enum(['g1', 'g2'])),
      count: z.number(),
      lastAt: instant,
    }),
  ),
  /** The table by which WhatsApp's page is read, and why the last file in the data folder was not taken. */
  anchors: z.object({
    version: z.number(),
    refused: z.nullable(z.object({ file: z.string(), code: z.string(), message: z.string() })),
  }),
  /** WhatsApp changed: these parts of its page are not read or used until the anchors are found again. */
  pageChange: z.nullable(
    z.object({
      stopped: z.array(z.enum(['list', 'thread', 'sending'])),
      anchors: z.array(z.object({ anchor: z.string(), reason: driftReason })),
      since: instant,
    }),
  ),
  /** Trouble with the database or the disk, in words; null while all that is read can be stored. */
  storage: z.optional(z.nullable(z.object({ trouble: z.enum(['away', 'full']), message: z.string() }))),
  accepted: z.boolean(),
  demo: z.object({
    /** Can this installation show the demo phone at all? */
    available: z.boolean(),
    /** Address of its control page (the phone itself), while it runs. */
    phoneUrl: z.nullable(z.string()),
    /** Are chats of the demo phone stored? */
    stored: z.boolean(),
  }),
  restart: z.object({ savingUntil: z.nullable(instant) }),
  health: linkHealth,
  ask: z.nullable(pageAsk),
  clocks: z.nullable(linkClocks),
  /** Nobody looked at the codes, so none is asked for; they come back when the link page is opened. */
  codesRest: z.boolean(),
});
export type Status = z.output<typeof statusReply>;

export const getStatus = endpoint({
  method: 'GET',
  path: '/api/status',
  summary: 'State of the link: phase, QR or code, line, progress, drift.',
  reply: statusReply,
  errors: [],
  access: 'user',
  whileSuspended: true,
});

/** Records that the person read what linking means (see first run). */
export const acceptWarning = endpoint({
  method: 'POST',
  path: '/api/link/accept',
  summary: 'Records that the warning before linking was read and accepted, with the reading choice.',
  body: z.strictObject({ readUnread: z.enum(['when-opened', 'ahead']) }),
  reply: done,
  errors: [],
  access: 'user',
  whileSuspended: false,
});

export const startLink = endpoint({
  method: 'POST',
  path: '/api/link/start',
  summary: 'Starts the browser with the WhatsApp page (or the demo phone) of this line.',
  body: z.strictObject({ line: lineKind }),
  reply: done,
  errors: ['warning_not_accepted', 'demo_unavailable', 'still_saving'],
  access: 'user',
  whileSuspended: false,
});

export const stopLink = endpoint({
  method: 'POST',
  path: '/api/link/stop',
  summary: 'Stops the browser without unlinking; refused in the first 40 s after linking.',
  reply: done,
  errors: ['still_saving'],
  access: 'user',
  whileSuspended: false,
});

export const refreshQr = endpoint({
  method: 'POST',
  path: '/api/link/qr',
  summary: 'Clicks "reload" on an expired QR code, or goes back from the code to the QR code.',
  reply: done,
  errors: ['wrong_phase'],
  access: 'user',
  whileSuspended: false,
});

export const requestCode = endpoint({
  method: 'POST',
  path: '/api/link/code',
  summary: 'Asks WhatsApp for a code to link by phone number.',
  body: z.strictObject({ number: z.string().check(z.minLength(5), z.maxLength(30)) }),
  reply: done,
  errors: ['wrong_phase', 'number_invalid'],
  access: 'user',
  whileSuspended: false,
});

/** Somebody has the link page in sight: codes are worth asking for. */
export const watchLinking = endpoint({
  method: 'POST',
  path: '/api/link/watching',
  summary: 'Says that the link page is looked at: codes that rest, or have expired, are asked for again.',
  reply: done,
  errors: [],
  access: 'user',
  whileSuspended: false,
});

export const answerPage = endpoint({
  method: 'POST',
  path: '/api/link/answer',
  summary: "Presses a button of WhatsApp's own page by a real click, because a person asks for it.",
  body: z.strictObject({
    what: z.enum(['use-here', 'retry', 'dialog']),
    /** The label of the dialog's button, as the status gives it. */
    label: z.optional(z.string().check(z.minLength(1), z.maxLength(120))),
  }),
  reply: done,
  errors: ['wrong_phase', 'page_did_not_answer'],
  access: 'user',
  whileSuspended: false,
});

export const unlinkNumber = endpoint({
  method: 'POST',
  path: '/api/link/unlink',
  summary: "Unlinks this device by WhatsApp's own menu and stops the browser; what is stored stays.",
  reply: done,
  errors: ['wrong_phase', 'still_saving', 'unlink_failed'],
  access: 'user',
  whileSuspended: false,
});

export const phoneWasOnline = endpoint({
  method: 'POST',
  path: '/api/link/phone-seen',
  summary: 'The owner says that the phone is online: the fourteen days are counted anew.',
  reply: done,
  errors: ['wrong_phase'],
  access: 'user',
  whileSuspended: false,
});

export const setCatchUp = endpoint({
  method: 'POST',
  path: '/api/catch-up',
  summary: 'Pauses or resumes the filling of read chats.',
  body: z.strictObject({ paused: z.boolean() }),
  reply: done,
  errors: [],
  access: 'user',
  whileSuspended: false,
});

export const removeDemo = endpoint({
  method: 'DELETE',
  path: '/api/lines/demo',
  summary: 'Removes the demo phone with all its chats, contacts and messages.',
  reply: z.object({ chats: z.number(), messages: z.number() }),
  errors: [],
  access: 'user',
  whileSuspended: false,
});
