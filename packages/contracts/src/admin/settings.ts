import * as z from 'zod/mini';
import { email } from '../account/fields.ts';
import { endpoint } from '../kit/endpoint.ts';
import { id, instant } from '../kit/primitives.ts';
import { operators, operatorsInPerson } from './fields.ts';

const megabytes = z.int().check(z.gte(0), z.lte(16_777_216));

/** What operators set while the gateway runs. */
export const gatewaySettings = z.object({
  /** Who may sign up: nobody, who was invited, or everybody. */
  signUp: z.enum(['closed', 'invited', 'open']),
  /** Slices that wait for an owner. */
  poolSize: z.int().check(z.gte(0), z.lte(1000)),
  poolPaused: z.boolean(),
  /** What a new slice reserves. */
  sliceMemoryMb: megabytes.check(z.gte(100)),
  /** What all slices may reserve together. */
  slicesMemoryMb: megabytes,
  /** Slices that start at the same time. */
  startsAtOnce: z.int().check(z.gte(1), z.lte(100)),
  /** Days without a request after which a slice that need not stay awake goes to sleep; 0: never. */
  idleDays: z.int().check(z.gte(0), z.lte(365)),
  /** Who is told of alerts. */
  alertEmails: z.array(email).check(z.maxLength(20)),
  /** Where alerts are posted to. */
  alertWebhook: z.nullable(z.url({ protocol: /^https?$/ }).check(z.maxLength(500))),
});
export type GatewaySettings = z.output<typeof gatewaySettings>;
/** Their names. */
export const gatewaySettingName = z.enum([
  'signUp',
  'poolSize',
  'poolPaused',
  'sliceMemoryMb',
  'slicesMemoryMb',
  'startsAtOnce',
  'idleDays',
  'alertEmails',
  'alertWebhook',
]);

const settingsReply = z.object({
  settings: gatewaySettings,
  /** What holds where operators set nothing: from the environment, or as Queunir comes. */
  standards: gatewaySettings,
  /** Those that operators set, with who and when. */
  changed: z.array(
    z.object({
      name: gatewaySettingName,
      at: instant,
      byId: z.nullable(id),
      byEmail: z.nullable(z.string()),
    }),
  ),
  /** Is there a secret that alerts to the webhook are signed with? It is never shown. */
  webhookSecretSet: z.boolean(),
});

export const getGatewaySettings = endpoint({
  ...operators,
  method: 'GET',
  path: '/api/admin/settings',
  summary: 'Settings of the service.',
  reply: settingsReply,
  errors: [],
});

export const changeGatewaySettings = endpoint({
  ...operatorsInPerson,
  method: 'PATCH',
  path: '/api/admin/settings',
  summary: 'Changes settings of the service; they hold at once. Null goes back to the standard.',
  body: z.strictObject({
    signUp: z.optional(z.nullable(gatewaySettings.shape.signUp)),
    poolSize: z.optional(z.nullable(gatewaySettings.shape.poolSize)),
    poolPaused: z.optional(z.nullable(gatewaySettings.shape.poolPaused)),
    sliceMemoryMb: z.optional(z.nullable(gatewaySettings.shape.sliceMemoryMb)),
    slicesMemoryMb: z.optional(z.nullable(gatewaySettings.shape.slicesMemoryMb)),
    startsAtOnce: z.optional(z.nullable(gatewaySettings.shape.startsAtOnce)),
    idleDays: z.optional(z.nullable(gatewaySettings.shape.idleDays)),
    alertEmails: z.optional(z.nullable(gatewaySettings.shape.alertEmails)),
    alertWebhook: z.optional(gatewaySettings.shape.alertWebhook),
    /** Null takes it away. */
    webhookSecret: z.optional(z.nullable(z.string().check(z.minLength(16), z.maxLength(200)))),
  }),
  reply: settingsReply,
  /** `details.name` says which setting. */
  errors: ['setting_invalid'],
});
