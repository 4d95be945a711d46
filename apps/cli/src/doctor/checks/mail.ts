import { isLoopbackHost } from '@queunir/server/http/check-host';
import { type DoctorCheck, doubtful, fine } from '../finding.types.ts';

/** Mail: without a server the mails of the service are shown to this computer alone. */
export const mail: DoctorCheck = {
  name: 'Mail',
  look: async ({ hasMailServer, publicUrl }) => {
    if (hasMailServer) return fine('by SMTP_URL');
    const isPublic =
      publicUrl !== null && URL.canParse(publicUrl) && !isLoopbackHost(new URL(publicUrl).host);
    return isPublic
      ? doubtful(
          'there is no mail server, and PUBLIC_URL lets others in: mails that confirm an address or set a password anew reach nobody',
          'Set SMTP_URL, for example smtps://user:password@mail.example.com, and MAIL_FROM. One person alone (npm run standalone) needs none.',
        )
      : fine('none needed: mails are on the page /mailbox of this computer');
  },
};
