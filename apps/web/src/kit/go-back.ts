import { useNavigate } from 'react-router';

/**
 * Goes one step back where this tab came from inside Queunir, so that the browser's Back and ours agree; an
 * address that was opened from outside has nothing behind it, and `parent` takes its place.
 */
export function useGoBack(): (parent: string) => void {
  const navigate = useNavigate();
  return (parent) => {
    if (cameFromInside(window.history.state)) void navigate(-1);
    else void navigate(parent, { replace: true });
  };
}

/** Is there a page of ours behind the one that is shown? The router counts them in the history's state. */
export function cameFromInside(state: unknown): boolean {
  return typeof state === 'object' && state !== null && 'idx' in state && Number(state.idx) > 0;
}
