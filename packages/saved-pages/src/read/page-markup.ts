import { AppError } from '@queunir/server/errors/app-error';

/** Text of a saved page's bytes, whatever encoding it was saved in. `name` is what a complaint calls it. Errors: page_file_not_html. */
export function pageMarkup(bytes: Uint8Array, name: string): string {
  if (bytes.length === 0) throw notHtml(`${name} is empty.`);
  const utf16 = bytes[0] === 0xff && bytes[1] === 0xfe;
  const html = new TextDecoder(utf16 ? 'utf-16le' : 'utf-8').decode(bytes);
  if (!/<[a-z!]/i.test(html.slice(0, 65_536)) || html.includes('\u0000'))
    throw notHtml(`${name} is no HTML page. Save the page as "Webpage, HTML only" and name that file.`);
  return html;
}

function notHtml(message: string): AppError {
  return new AppError('page_file_not_html', message, { blame: 'caller', status: 400 });
}
