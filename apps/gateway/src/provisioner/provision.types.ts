import type { Vault } from '../vault/vault.ts';

/** What the provisioner needs of the world. */
export type ProvisionDeps = {
  /** May make roles and databases. */
  readonly adminUrl: string;
  /** The database server as a slice reaches it: another name than the gateway's where the slice is in a container. */
  readonly databaseHost: string | null;
  readonly dataDir: string;
  readonly vault: Vault;
  /** Gives the name of the newest template. */
  readonly template: () => Promise<string>;
  /** The account that a slice's folders belong to; null: the gateway's own. */
  readonly folderOwner: (number: number) => { uid: number; gid: number } | null;
};

/** The slice that is made, with its secrets in the clear. */
export type ToProvision = {
  readonly number: number;
  readonly generation: number;
  readonly workspaceId: string | null;
  readonly secret: string;
  readonly databasePassword: string;
};

/** One thing that a slice needs. Both directions may be taken any number of times; `make` says whether it was new. */
export type Step = {
  readonly name: 'role' | 'database' | 'folders' | 'key';
  make(deps: ProvisionDeps, slice: ToProvision): Promise<boolean>;
  undo(deps: ProvisionDeps, number: number): Promise<void>;
};
