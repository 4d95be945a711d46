import type { Transporter } from 'nodemailer';
import type { GatewayDeps } from '../gateway.types.ts';
import { insertMail, markFailed, markSent, takeDueMail } from './mail.store.ts';
import { type Language, type MailKind, mailTexts } from './mail-texts.ts';

/** One mail to one person. */
export type Letter = { to: string; kind: MailKind; language: Language; link: string };

/** Writes to people. */
export type Mailer = {
  /** Puts a letter into the outbox; it is handed over as soon as the mail server takes it. */
  put(letter: Letter): Promise<void>;
  /** Hands over whatever is due, then gives back. Does nothing without a mail server. */
  sendDue(): Promise<void>;
  close(): Promise<void>;
};

const lookEveryMs = 15_000;

/** Makes the mailer; without `smtpUrl` letters stay in the outbox, where the mailbox page shows them. */
export function createMailer(deps: GatewayDeps & { smtpUrl: string | null; from: string }): Mailer {
  let transport: Promise<Transporter> | null = null;
  let running: Promise<void> | null = null;
  let again = false;
  let closed = false;

  const sendAll = async (smtpUrl: string) => {
    do {
      again = false;
      for (
        let mail = await takeDueMail(deps.db, deps.now());
        mail;
        mail = await takeDueMail(deps.db, deps.now())
      ) {
        if (closed) return;
        const { id, recipient: to, subject, body: text } = mail;
        try {
          transport ??= openTransport(smtpUrl);
          // The same id at each try: a mail server that took it before can tell.
          await (await transport).sendMail({
            from: deps.from,
            to,
            subject,
            text,
            messageId: `<${id}@queunir>`,
          });
          await markSent(deps.db, id, deps.now());
        } catch (error) {
          deps.log.warn({ err: error, mail: id, tries: mail.tries }, 'A mail could not be handed over yet.');
          await markFailed(deps.db, id, error instanceof Error ? error.message.slice(0, 300) : 'unknown');
        }
      }
    } while (again && !closed);
  };

  const sendDue = async () => {
    const { smtpUrl } = deps;
    if (smtpUrl === null || closed) return;
    again = true;
    running ??= sendAll(smtpUrl).finally(() => {
      running = null;
      if (again) sendQuietly();
    });
    await running;
  };
  const sendQuietly = () =>
    void sendDue().catch((error: unknown) =>
      deps.log.warn({ err: error }, 'The outbox of mails could not be read.'),
    );

  const timer = deps.smtpUrl === null ? null : setInterval(sendQuietly, lookEveryMs).unref();
  return {
    put: async ({ to, kind, language, link }) => {
      const { subject, body } = mailTexts[language][kind];
      const mail = { recipient: to, subject, body: body.replace('{link}', () => link), kind };
      await insertMail(deps.db, mail, deps.now());
      sendQuietly();
    },
    sendDue,
    close: async () => {
      closed = true;
      if (timer) clearInterval(timer);
      await running?.catch(() => undefined);
      (await transport)?.close();
    },
  };
}

/** Loaded at the first mail: most gateways of one person never write any. */
async function openTransport(smtpUrl: string): Promise<Transporter> {
  const { createTransport } = await import('nodemailer');
  return createTransport({
    url: smtpUrl,
    connectionTimeout: 15_000,
    greetingTimeout: 15_000,
    socketTimeout: 30_000,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
}
