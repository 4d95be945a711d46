import type { LockEntry, LockFile } from './lock-gaps.ts';

/** A package of the lock file with what it asks for. */
type Asking = LockEntry & {
  dependencies?: Record<string, string>;
  peerDependencies?: Record<string, string>;
  peerDependenciesMeta?: Record<string, { optional?: boolean }>;
};

/** A package of the product that names a test tool as a peer which may be absent. */
export type TestPeer = { place: string; peer: string };

/**
 * Where a package of the product can be used together with a test tool of ours: npm would install the tool, and all
 * that it needs, wherever the product is installed.
 */
export function findTestPeers(lock: LockFile): TestPeer[] {
  const packages = lock.packages as Record<string, Asking>;
  const product = namesOfProduct(packages);
  const present = new Set(Object.keys(packages).map(nameOf));
  return Object.entries(packages)
    .filter(([place]) => place.includes('node_modules/') && product.has(nameOf(place)))
    .flatMap(([place, entry]) =>
      mayBeAbsent(entry)
        .filter((peer) => present.has(peer) && !product.has(peer))
        .map((peer) => ({ place, peer })),
    );
}

/** Leaves these peers out of the lock file; gives how many. npm asks for no more than is written there. */
export function dropTestPeers(lock: LockFile): number {
  const found = findTestPeers(lock);
  for (const { place, peer } of found) {
    const entry = lock.packages[place] as Asking;
    delete entry.peerDependencies?.[peer];
    delete entry.peerDependenciesMeta?.[peer];
  }
  return found.length;
}

/** Every name that the product reaches, not counting peers that may be absent. */
function namesOfProduct(packages: Record<string, Asking>): Set<string> {
  const byName = Map.groupBy(Object.entries(packages), ([place]) => nameOf(place));
  const own = Object.entries(packages).filter(([place]) => !place.includes('node_modules/'));
  const found = new Set<string>();
  const queue = own.flatMap(([, entry]) => asks(entry));
  for (let name = queue.pop(); name !== undefined; name = queue.pop()) {
    if (found.has(name)) continue;
    found.add(name);
    for (const [, entry] of byName.get(name) ?? []) queue.push(...asks(entry));
  }
  return found;
}

function asks(entry: Asking): string[] {
  const absent = mayBeAbsent(entry);
  const peers = Object.keys(entry.peerDependencies ?? {}).filter((name) => !absent.includes(name));
  return [
    ...Object.keys(entry.dependencies ?? {}),
    ...Object.keys(entry.optionalDependencies ?? {}),
    ...peers,
  ];
}

const mayBeAbsent = ({ peerDependencies, peerDependenciesMeta }: Asking): string[] =>
  Object.keys(peerDependencies ?? {}).filter((name) => peerDependenciesMeta?.[name]?.optional);

const nameOf = (place: string) => place.replace(/^.*node_modules\//, '');
