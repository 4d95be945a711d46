import { readContacts } from '@queunir/formats/contacts/read-contacts';
import { openFile } from '@queunir/formats/files/open-file';
import { wholeFile } from '@queunir/formats/files/read-range';
import { report } from './report.ts';

await report(async () => {
  const access = await openFile(process.argv[2] ?? '');
  let contacts = 0;
  for await (const event of readContacts(wholeFile(access))) if (event.type === 'contact') contacts++;
  await access.close();
  return contacts;
});
