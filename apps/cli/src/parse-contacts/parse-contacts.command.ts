import { resolve } from 'node:path';
import { readContacts } from '@queunir/formats/contacts/read-contacts';
import { openFile } from '@queunir/formats/files/open-file';
import { wholeFile } from '@queunir/formats/files/read-range';
import { isCountry } from '@queunir/formats/phones/likely-number';
import type { Command } from '../command.types.ts';
import { describeContacts } from './describe-contacts.ts';
import { printContactsJson } from './print-contacts-json.ts';

/** `queunir parse-contacts FILE.vcf|FILE.csv [--country BR] [--json]`. */
export const parseContacts: Command = {
  usage: 'FILE.vcf|FILE.csv [--country BR] [--json]',
  help: [
    '',
    'Reads vCard 2.1, 3.0 and 4.0, and tables of Google, Outlook, Thunderbird and others, whatever their language,',
    'letters and separators. Nothing is stored, and nothing leaves this machine.',
    '',
    '  --country C   the country (two letters) of numbers that are written without one. Without it, that of most',
    '                numbers of the file, when these are clear; else such numbers keep e164 null',
    '  --json        everything, as one JSON object',
  ],
  options: { json: { type: 'boolean' }, country: { type: 'string' } },
  words: [1, 1],
  run: async ({ options, words, print, printError, config }) => {
    const country = typeof options.country === 'string' ? options.country.toUpperCase() : undefined;
    if (country !== undefined && !isCountry(country)) {
      printError(`"${options.country}" is no country. Give its two letters, for example BR.`);
      return 2;
    }
    const file = await openFile(resolve(config.workingDir, words[0]!));
    try {
      const events = readContacts(wholeFile(file), { country });
      if (options.json) await printContactsJson(events, print);
      else for (const line of await describeContacts(events)) print(line);
    } finally {
      await file.close();
    }
    return 0;
  },
};
