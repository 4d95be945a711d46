import { readFile } from 'node:fs/promises';
import { parseString } from 'whatsapp-chat-parser';
import { report } from './report.ts';

await report(async () => {
  const text = await readFile(process.argv[2] ?? '', 'utf8');
  return parseString(text, { parseAttachments: true }).length;
});
