import type { SliceRow } from './api/use-slices.ts';

/** The word for what a slice is: one that sleeps is stopped, but not as one that was told to stop. */
export type StateWord = SliceRow['state'] | 'asleep';
export type Tone = 'good' | 'calm' | 'busy' | 'bad';

/** The word for a slice's state. */
export function stateWord({
  state,
  wanted,
}: {
  state: SliceRow['state'];
  wanted?: SliceRow['wanted'];
}): StateWord {
  return state === 'stopped' && wanted === 'asleep' ? 'asleep' : state;
}

const tones: Record<StateWord, Tone> = {
  provisioning: 'busy',
  stopped: 'calm',
  asleep: 'calm',
  starting: 'busy',
  running: 'good',
  stopping: 'busy',
  upgrading: 'busy',
  failed: 'bad',
  trashed: 'calm',
  deleting: 'busy',
  deleted: 'calm',
};

/** Whether a state is good, calm, on its way, or bad. */
export const toneOf = (word: StateWord): Tone => tones[word];

/** The four facts that are kept apart, in the order in which one needs the other. */
export const factNames = ['process', 'answers', 'linked', 'events'] as const;
export type FactName = (typeof factNames)[number];
export type Fact = { name: FactName; holds: boolean | null };

/** The four facts of a slice; null is what is not known, all of them where they are of an earlier life. */
export function factsOf(facts: SliceRow['facts']): Fact[] {
  const known = facts?.current ? facts : null;
  const values = [known?.processUp, known?.answers, known?.pageLinked, known?.eventsFlowing];
  return factNames.map((name, index) => ({ name, holds: values[index] ?? null }));
}
