import type { GatewayDeps } from '../gateway.types.ts';
import type { Monitor } from '../monitor/create-monitor.ts';
import type { Orchestrator } from '../orchestrator/create-orchestrator.ts';
import type { Leader } from '../orchestrator/leader.ts';
import type { ActDeps } from '../orchestrator/orchestrator.types.ts';
import type { Settings, SettingsDeps } from '../settings/create-settings.ts';

/** What the operators' rooms need. */
export type AdminDeps = GatewayDeps &
  SettingsDeps & {
    readonly settings: Settings;
    readonly orchestrator: Pick<Orchestrator, 'lastRoundAt' | 'restart' | 'room' | 'wake'>;
    readonly monitor: Pick<Monitor, 'check' | 'lastRoundAt'>;
    readonly leader: Pick<Leader, 'isLeader'>;
    readonly runtimes: ActDeps['runtimes'];
    readonly versionOf: ActDeps['versionOf'];
    /** What a slice is upgraded to where nothing else is said. */
    readonly newestImage: string;
    /** How new slices are run. */
    readonly runtime: string;
    readonly dataDir: string;
    /** Failures in a row after which a person has to say "try again". */
    readonly mostFailures: number;
    readonly trashDays: number;
    readonly mailBy: 'server' | 'mailbox';
    readonly startedAt: Date;
  };
