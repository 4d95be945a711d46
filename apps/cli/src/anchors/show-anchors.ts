import { builtInTable } from '@queunir/reader/anchors/all-anchors';
import type { CommandInput, ExitStatus } from '../command.types.ts';

/** Prints the built-in table as JSON. */
export function showAnchors({ print }: CommandInput): ExitStatus {
  print(JSON.stringify(builtInTable(), null, 2));
  return 0;
}
