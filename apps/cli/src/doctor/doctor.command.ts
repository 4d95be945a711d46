import type { Command } from '../command.types.ts';
import { runDoctor } from './run-doctor.ts';

const signs = { ok: '✓', warn: '!', fail: '✗' };

/** `queunir doctor`: fails when a finding keeps Queunir from working. */
export const doctor: Command = {
  usage: '[--json]',
  help: [
    'It starts the browser once on an empty profile, and unpacks the bundled one when there is no other.',
    '--json prints { "ok", "findings": [{ "name", "verdict": "ok|warn|fail", "words", "remedy" }] }.',
  ],
  options: { json: { type: 'boolean' } },
  words: [0, 0],
  run: async ({ options, config, print }) => {
    const findings = await runDoctor(config);
    const ok = findings.every(({ verdict }) => verdict !== 'fail');
    if (options.json) {
      print(JSON.stringify({ ok, findings }, null, 2));
      return ok ? 0 : 1;
    }
    for (const { name, verdict, words, remedy } of findings) {
      print(`${signs[verdict]} ${name}: ${words}`);
      if (remedy !== null) print(`    → ${remedy}`);
    }
    return ok ? 0 : 1;
  },
};
