/** The parts of a key press that decide. */
export type ComposerKey = Pick<
  KeyboardEvent,
  'key' | 'shiftKey' | 'ctrlKey' | 'metaKey' | 'altKey' | 'isComposing' | 'keyCode'
>;

/**
 * Does this key send? Enter on a keyboard; on touch only with Ctrl or ⌘. Never while an input method composes:
 * `isComposing`, and key code 229, which Safari gives for the Enter that ends a composition.
 */
export function sendsOnKey(key: ComposerKey, touch: boolean): boolean {
  if (key.key !== 'Enter' || key.isComposing || key.keyCode === 229) return false;
  if (key.ctrlKey || key.metaKey) return true;
  return !touch && !key.shiftKey && !key.altKey;
}
