import { type Identity, identityHeader } from '@queunir/contracts/identity/identity';
import type { Endpoint, ReplyOf } from '@queunir/contracts/kit/endpoint';
import {
  closeBrowser,
  endStreamsOf,
  getSliceHealth,
  type SliceHealth,
  unlinkForGateway,
} from '@queunir/contracts/system/system';
import { AppError } from '@queunir/server/errors/app-error';
import { signIdentity } from '@queunir/server/identity/sign-identity';
import type { Vault } from '../vault/vault.ts';

/** What is needed to speak with a slice. */
export type SpeakTo = {
  number: number;
  generation: number;
  port: number;
  workspace_id: string | null;
  secret_sealed: Buffer;
};

/** The gateway's own questions to a slice. Each throws `slice_silent` when it does not answer in time. */
export type SliceClient = {
  health(slice: SpeakTo, withinMs?: number): Promise<SliceHealth>;
  endStreams(slice: SpeakTo, sessionId: string | null): Promise<void>;
  unlink(slice: SpeakTo): Promise<{ unlinked: boolean; why: string | null }>;
  closeBrowser(slice: SpeakTo): Promise<void>;
  /** The header by which a slice knows who calls, for the proxy. */
  sign(slice: SpeakTo, who: Omit<Identity, 'slice' | 'generation' | 'workspaceId' | 'issuedAt'>): string;
};

const answerMs = 5_000;
/** Somebody waits for the end of their session; a proxy in front has forgotten it by then in any case. */
const endMs = 2_000;
/** WhatsApp's own menu takes its time. */
const unlinkMs = 60_000;
const closeMs = 60_000;

/** What a slice's secret is sealed for. */
export const secretPurpose = (number: number) => `secret of slice ${number}`;
/** What the password of a slice's database is sealed for. */
export const passwordPurpose = (number: number) => `database password of slice ${number}`;

/** Makes the client. Opened secrets are remembered while they are the same. */
export function createSliceClient(deps: { vault: Vault; now: () => Date }): SliceClient {
  const opened = new Map<number, { sealed: Buffer; secret: string }>();

  const secretOf = ({ number, secret_sealed: sealed }: SpeakTo): string => {
    const known = opened.get(number);
    if (known?.sealed.equals(sealed)) return known.secret;
    const secret = deps.vault.open(sealed, secretPurpose(number));
    opened.set(number, { sealed, secret });
    return secret;
  };

  const sign: SliceClient['sign'] = (slice, who) =>
    signIdentity(secretOf(slice), {
      ...who,
      slice: slice.number,
      generation: slice.generation,
      workspaceId: slice.workspace_id,
      issuedAt: deps.now().getTime(),
    });

  const call = async <E extends Endpoint>(
    slice: SpeakTo,
    endpoint: E,
    withinMs: number,
    body?: unknown,
  ): Promise<ReplyOf<E>> => {
    const identity = sign(slice, gateway);
    try {
      const reply = await fetch(`http://127.0.0.1:${slice.port}${endpoint.path}`, {
        method: endpoint.method,
        headers: { [identityHeader]: identity, 'content-type': 'application/json' },
        body: body === undefined ? null : JSON.stringify(body),
        signal: AbortSignal.timeout(withinMs),
      });
      if (!reply.ok) throw new Error(`it answered ${reply.status}`);
      return endpoint.reply.parse(await reply.json()) as ReplyOf<E>;
    } catch (cause) {
      const why = cause instanceof Error ? cause.message : String(cause);
      throw new AppError('slice_silent', `Slice ${slice.number} does not answer: ${why}.`, {
        blame: 'outside',
        status: 503,
        cause,
      });
    }
  };

  return {
    sign,
    health: (slice, withinMs = answerMs) => call(slice, getSliceHealth, withinMs),
    endStreams: async (slice, sessionId) => {
      await call(slice, endStreamsOf, endMs, { sessionId });
    },
    unlink: (slice) => call(slice, unlinkForGateway, unlinkMs, {}),
    closeBrowser: async (slice) => {
      await call(slice, closeBrowser, closeMs, {});
    },
  };
}

const gateway = {
  userId: null,
  role: 'gateway',
  sessionId: 'gateway',
  access: 'full',
  suspended: false,
} as const;
