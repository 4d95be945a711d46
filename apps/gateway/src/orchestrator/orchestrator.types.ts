import type { BackupPlace } from '../backups/backup.types.ts';
import type { GatewayDeps } from '../gateway.types.ts';
import type { ProvisionDeps } from '../provisioner/provision.types.ts';
import type { Runtime } from '../runtimes/runtime.types.ts';
import type { SliceClient } from '../slice-client/slice-client.ts';
import type { RuntimeKind } from '../slices/slice.types.ts';
import type { Vault } from '../vault/vault.ts';

/** How long the orchestrator waits for what, in milliseconds. */
export type Patience = {
  /** From the start of a process until the slice answers. */
  readyMs: number;
  /** For a slice to end in good order: its page saves itself. */
  graceMs: number;
  /** Before the second try of a start; doubled after each further failure. */
  againMs: number;
  mostAgainMs: number;
  /** Running this long, a slice has recovered: what failed before no longer counts. */
  wellMs: number;
  /** After an upgrade or a restore, for the page to be linked as it was. */
  linkMs: number;
  /** After an upgrade or a restore a slice has to answer for so long before it counts as healthy. */
  steadyMs: number;
};

/** What an act of the orchestrator needs. */
export type ActDeps = GatewayDeps & {
  readonly provision: ProvisionDeps;
  readonly backups: BackupPlace;
  /** The version that an image says it is; null where none is known. Throws `image_unknown` when there is no such image. */
  readonly versionOf: (runtime: RuntimeKind, image: string) => Promise<string | null>;
  readonly runtimes: Readonly<Partial<Record<RuntimeKind, Runtime>>>;
  readonly client: SliceClient;
  readonly vault: Vault;
  readonly patience: Patience;
  /** The address that people use, without a slash at its end. */
  readonly baseUrl: string;
  /** How many milliseconds after its start the next slice may start its browser. */
  readonly browserTurn: () => number;
  /** Between 0 and 1: spreads what would otherwise happen at once. */
  readonly chance: () => number;
};
