import { useSyncExternalStore } from 'react';

/** Can the slice be reached? Fed by every call and by the event stream. */
let reachable = true;
const listeners = new Set<() => void>();

/** Tells that the slice answered, or did not. */
export function reportReach(answered: boolean): void {
  if (answered === reachable) return;
  reachable = answered;
  for (const listener of listeners) listener();
}

/** Tells each time the slice is reached again or lost; gives back what ends it. */
export function onReach(listener: (reachable: boolean) => void): () => void {
  return subscribe(() => listener(reachable));
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

const isReachable = () => reachable;

/** True while the slice answers. */
export function useReachable(): boolean {
  return useSyncExternalStore(subscribe, isReachable, isReachable);
}

function subscribeOnline(listener: () => void): () => void {
  window.addEventListener('online', listener);
  window.addEventListener('offline', listener);
  return () => {
    window.removeEventListener('online', listener);
    window.removeEventListener('offline', listener);
  };
}

const isOnline = () => navigator.onLine !== false;

/** True while the browser says that it has a network. */
export function useOnline(): boolean {
  return useSyncExternalStore(subscribeOnline, isOnline, isOnline);
}
