import { useSyncExternalStore } from 'react';

/** One short message at the foot of the screen, with at most one act. */
export type Toast = {
  id: number;
  text: string;
  action?: { label: string; run: () => void };
  alarm?: boolean;
};

let toasts: readonly Toast[] = [];
let next = 1;
const listeners = new Set<() => void>();

function set(changed: readonly Toast[]): void {
  toasts = changed;
  for (const listener of listeners) listener();
}

/** Shows a toast for 10 s when it offers an act, else for 5 s; gives back what takes it away. */
export function showToast(toast: Omit<Toast, 'id'>): () => void {
  const id = next++;
  const dismiss = () => set(toasts.filter((other) => other.id !== id));
  set([...toasts.slice(-2), { ...toast, id }]);
  setTimeout(dismiss, toast.action ? 10_000 : 5_000);
  return dismiss;
}

/** Takes one toast away. */
export function dismissToast(id: number): void {
  set(toasts.filter((toast) => toast.id !== id));
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

const shown = () => toasts;

/** The toasts that are shown now, oldest first. */
export function useToasts(): readonly Toast[] {
  return useSyncExternalStore(subscribe, shown, shown);
}
