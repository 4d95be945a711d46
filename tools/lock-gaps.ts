import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** What package-lock.json says of one package. */
export type LockEntry = {
  version?: string;
  optional?: boolean;
  dev?: boolean;
  devOptional?: boolean;
  optionalDependencies?: Record<string, string>;
  os?: string[];
  cpu?: string[];
  libc?: string[];
};

/** The lock file, as far as it matters here. */
export type LockFile = { packages: Record<string, LockEntry> };

/** An optional package that some other package names and that the lock file leaves out. */
export type LockGap = { name: string; version: string; of: string };

/** Reads package-lock.json. */
export function readLock(root: string): LockFile {
  return JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')) as LockFile;
}

/**
 * What the lock file leaves out. A registry that does not carry the packages of every platform makes npm write such
 * a lock file, and `npm ci` of npm 11 and 12 then refuses it on every platform.
 */
export function findLockGaps(lock: LockFile): LockGap[] {
  const present = new Set(Object.keys(lock.packages).map((place) => place.replace(/^.*node_modules\//, '')));
  return Object.entries(lock.packages).flatMap(([of, entry]) =>
    Object.entries(entry.optionalDependencies ?? {})
      .filter(([name]) => !present.has(name))
      .map(([name, version]) => ({ name, version, of })),
  );
}

const systems: Record<string, string> = {
  win32: 'win32',
  darwin: 'darwin',
  linux: 'linux',
  android: 'android',
  freebsd: 'freebsd',
  openharmony: 'openharmony',
};
const processors: Record<string, string> = {
  x64: 'x64',
  arm64: 'arm64',
  arm: 'arm',
  ia32: 'ia32',
  ppc64: 'ppc64',
  riscv64: 'riscv64',
  s390x: 's390x',
  wasm32: 'wasm32',
};

/** The entry that fills a gap: only for the platform that the package's name tells, so that no other asks for it. */
export function entryFor(gap: LockGap, parent: LockEntry): LockEntry {
  const words = (gap.name.split('/').at(-1) ?? '').split('-');
  const find = (names: Record<string, string>): string[] => words.flatMap((word) => names[word] ?? []);
  const [os, cpu] = [find(systems), find(processors)];
  if (cpu.length !== 1 || (os.length !== 1 && cpu[0] !== 'wasm32'))
    throw new Error(`${gap.name} tells no platform`);
  const libc = words.includes('musl') || words.includes('musleabihf') ? ['musl'] : ['glibc'];
  return {
    version: gap.version,
    cpu,
    ...(parent.dev ? { dev: true } : {}),
    ...(os[0] === 'linux' ? { libc } : {}),
    optional: true,
    ...(os.length === 1 ? { os } : {}),
  };
}
