import { boundaries } from './boundaries.ts';
import type { Check } from './check.types.ts';
import { expandOnly } from './expand-only.ts';
import { explainedExports } from './explained-exports.ts';
import { honestTests } from './honest-tests.ts';
import { houseStyle } from './house-style.ts';
import { lint } from './lint.ts';
import { settingsPlace } from './settings-place.ts';
import { sizeLimits } from './size-limits.ts';
import { types } from './types.ts';
import { unusedCode } from './unused-code.ts';
import { wholeLock } from './whole-lock.ts';

/** Every check, the quick ones first. */
export const allChecks: Check[] = [
  houseStyle,
  sizeLimits,
  wholeLock,
  settingsPlace,
  expandOnly,
  honestTests,
  explainedExports,
  lint,
  boundaries,
  unusedCode,
  types,
];
