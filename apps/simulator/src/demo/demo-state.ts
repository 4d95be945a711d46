import type { PhoneState } from '../phone/state.ts';
import { seedState } from './seed-state.ts';

/** The demo shop, relative to `now` (milliseconds). */
export function demoState(now: number): PhoneState {
  return seedState({ chats: 120, messages: 40, seed: 5 }, now);
}
