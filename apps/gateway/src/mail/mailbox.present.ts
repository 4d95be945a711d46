import { createHash } from 'node:crypto';
import type { ShownMail } from './mail.store.ts';

const style = `body{font:16px/1.5 sans-serif;max-width:44rem;margin:2rem auto;padding:0 1rem;color:#1c2321;background:#f7f8f6}
article{background:#fff;border:1px solid #d9dedb;border-radius:8px;padding:1rem 1.25rem;margin:1rem 0}
h1{font-size:1.4rem}h2{font-size:1.05rem;margin:0}p{white-space:pre-wrap;overflow-wrap:anywhere}small{color:#55605c}`;

/** What the browser may do on the mailbox page: show it, with this one style. */
export const mailboxPolicy = [
  "default-src 'none'",
  `style-src 'sha256-${createHash('sha256').update(style).digest('base64')}'`,
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

/** The mails that would have been sent, as a page. */
export function presentMailbox(mails: readonly ShownMail[]): string {
  const shown = mails.map(
    ({ recipient, subject, body, createdAt }) =>
      `<article><h2>${escaped(subject)}</h2><small>${escaped(recipient)} · <time>${createdAt.toISOString()}</time></small><p>${linked(body)}</p></article>`,
  );
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Mailbox of this machine</title><style>${style}</style></head>
<body><h1>Mailbox of this machine</h1><p>No mail server is set (SMTP_URL), so mails are kept here, newest first. Only this machine sees this page.</p>
${shown.join('\n') || '<p>No mails yet.</p>'}</body></html>`;
}

/** Only what looks like an address of ours becomes a link; all of it is escaped first. */
function linked(body: string): string {
  return escaped(body).replace(/https?:\/\/[^\s<>"']+/g, (address) => `<a href="${address}">${address}</a>`);
}

function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
