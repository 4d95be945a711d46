import type { Command } from '../command.types.ts';
import { checkAnchors } from './check-anchors.ts';
import { showAnchors } from './show-anchors.ts';
import { signAnchors } from './sign-anchors.ts';

/** `queunir anchors show | sign TABLE.json --key FILE [--out FILE] | check FILE.json [--key FILE]`. */
export const anchors: Command = {
  usage: 'show | sign TABLE.json --key PRIVATE.pem [--out FILE.json] | check FILE.json [--key PUBLIC.pem]',
  help: [
    '',
    'Anchor tables say by which selectors things are found on the WhatsApp page. A signed one in DATA_DIR/anchors',
    'is used without a restart when it is newer than what is used and reads the built-in pages no worse.',
    '',
    '  show     prints the built-in table, to begin a newer one from',
    '  sign     signs a table with an Ed25519 private key (openssl genpkey -algorithm ed25519)',
    '  check    says whether a signed table would be used, and if not, why',
    '  --key    sign: the private key; check: a public key that is trusted beside the project’s own',
    '  --out    where the signed table is written; without it, it is printed',
  ],
  options: { key: { type: 'string' }, out: { type: 'string' } },
  words: [1, 2],
  run: async (input) => {
    const [act, file] = input.words;
    const key = typeof input.options.key === 'string' ? input.options.key : null;
    if (act === 'show' && file === undefined) return showAnchors(input);
    if (act === 'sign' && file !== undefined && key !== null) return signAnchors(input, file, key);
    if (act === 'check' && file !== undefined) return checkAnchors(input, file, key);
    input.printError(`Usage: queunir anchors ${anchors.usage}`);
    return 2;
  },
};
