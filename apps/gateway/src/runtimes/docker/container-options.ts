import { join } from 'node:path';
import type { ContainerCreateOptions } from 'dockerode';
import type { RunSpec } from '../runtime.types.ts';
import { labelsOf } from './labels.ts';

/** What all containers of a gateway have in common. */
export type ContainerSettings = {
  readonly gateway: string;
  readonly network: string;
  /** The text of `deploy/docker/chromium-seccomp.json`. */
  readonly seccomp: string;
  /** What of this machine every slice may read, and where it finds it. */
  readonly shared: readonly { readonly source: string; readonly target: string }[];
  readonly environment: (spec: RunSpec) => Record<string, string>;
};

/** First account of slices: slice N has this and N, which no account of the machine has. */
const firstAccount = 200_000;
const innerPort = '3000/tcp';
const tmp = 'rw,nosuid,nodev,noexec,size=256m,mode=1777';

/** The account of a slice, on this machine and in its container. */
export function accountOf(number: number): { uid: number; gid: number } {
  return { uid: firstAccount + number, gid: firstAccount + number };
}

/** The container of a slice: its own account, nothing to write to but three places, no capability, and bounds to what it takes. */
export function containerOptions(settings: ContainerSettings, spec: RunSpec): ContainerCreateOptions {
  const { number, generation } = spec;
  const { uid, gid } = accountOf(number);
  return {
    name: `queunir-${settings.gateway}-${number}-${generation}`,
    Image: spec.image,
    User: `${uid}:${gid}`,
    Hostname: `slice-${number}`,
    Env: Object.entries(settings.environment(spec)).map(([name, value]) => `${name}=${value}`),
    Labels: labelsOf(settings.gateway, number, generation),
    ExposedPorts: { [innerPort]: {} },
    HostConfig: {
      NetworkMode: settings.network,
      // The gateway alone speaks with a slice.
      PortBindings: { [innerPort]: [{ HostIp: '127.0.0.1', HostPort: String(spec.port) }] },
      Mounts: [
        bind(join(spec.folder, 'session'), '/slice/session', false),
        bind(join(spec.folder, 'media'), '/slice/media', false),
        bind(join(spec.folder, 'keys'), '/slice/keys', true),
        ...settings.shared.map(({ source, target }) => bind(source, target, true)),
      ],
      Tmpfs: { '/tmp': tmp },
      ReadonlyRootfs: true,
      // Without it there is no /dev/shm, a fourth place to write to.
      IpcMode: 'none',
      CapDrop: ['ALL'],
      SecurityOpt: ['no-new-privileges', `seccomp=${settings.seccomp}`],
      Sysctls: { 'net.ipv6.conf.all.disable_ipv6': '1' },
      ...bounds(spec.memoryMb),
      LogConfig: { Type: 'json-file', Config: { 'max-size': '5m', 'max-file': '2' } },
      // The orchestrator decides what is started, and when again.
      RestartPolicy: { Name: 'no' },
    },
  };
}

/** The monitor acts before the kernel does: at 1.3 of what the slice reserves. */
function bounds(memoryMb: number) {
  const Memory = Math.ceil(memoryMb * 1.5) * 1_048_576;
  return { Memory, MemorySwap: Memory, CpuPeriod: 100_000, CpuQuota: 200_000, PidsLimit: 1_000 };
}

function bind(Source: string, Target: string, ReadOnly: boolean) {
  return { Type: 'bind' as const, Source, Target, ReadOnly };
}
