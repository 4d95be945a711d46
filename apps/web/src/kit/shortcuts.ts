import { useEffect, useRef } from 'react';

/** True when keys go into a field, so that single letters must not act. */
export function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  return target.isContentEditable || target.closest('input, textarea, select, [role="textbox"]') !== null;
}

export type KeyLike = Pick<
  KeyboardEvent,
  'key' | 'ctrlKey' | 'metaKey' | 'altKey' | 'isComposing' | 'defaultPrevented'
>;

/** The single letter (or `?`) that was pressed as a command, lower case; null when it was not one. */
export function letterOf(event: KeyLike): string | null {
  if (event.defaultPrevented || event.isComposing || event.ctrlKey || event.metaKey || event.altKey)
    return null;
  return event.key.length === 1 ? event.key.toLowerCase() : null;
}

/** Runs commands by single letters, unless somebody types, a dialog is open or letters are switched off. */
export function useLetters(enabled: boolean, commands: Record<string, () => void>): void {
  const latest = useRef(commands);
  latest.current = commands;
  useEffect(() => {
    if (!enabled) return;
    const act = (event: KeyboardEvent) => {
      const letter = letterOf(event);
      if (letter === null || isTyping(event.target) || document.querySelector('[role="dialog"]')) return;
      const command = latest.current[letter];
      if (!command) return;
      event.preventDefault();
      command();
    };
    document.addEventListener('keydown', act);
    return () => document.removeEventListener('keydown', act);
  }, [enabled]);
}
