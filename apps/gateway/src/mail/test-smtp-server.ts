import { createServer, type Socket } from 'node:net';

/** A mail as it was handed over; `text` is decoded. */
export type ReceivedMail = { from: string; to: string; messageId: string; text: string };

/** A mail server that keeps what it is given. */
export type TestSmtpServer = {
  url: string;
  received: ReceivedMail[];
  /** Refuse mails for a while, as a busy server does. */
  busy: boolean;
  close(): Promise<void>;
};

/** Starts a small SMTP server (RFC 5321, without extensions) on a free port of this machine. */
export async function startTestSmtpServer(): Promise<TestSmtpServer> {
  const sockets = new Set<Socket>();
  const state: TestSmtpServer = { url: '', received: [], busy: false, close: async () => {} };
  const server = createServer((socket) => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket)).on('error', () => {});
    serve(socket, state);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  state.url = `smtp://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`;
  state.close = async () => {
    for (const socket of sockets) socket.destroy();
    await new Promise((resolve) => server.close(resolve));
  };
  return state;
}

function serve(socket: Socket, state: TestSmtpServer): void {
  let rest = '';
  let data: string[] | null = null;
  const say = (line: string) => socket.write(`${line}\r\n`);
  say('220 test');
  socket.setEncoding('latin1').on('data', (chunk: string) => {
    const lines = `${rest}${chunk}`.split('\r\n');
    rest = lines.pop() ?? '';
    for (const line of lines) {
      if (data && line === '.') {
        state.received.push(parse(data));
        data = null;
        say('250 taken');
      } else if (data) data.push(line.replace(/^\.\./, '.'));
      else if (/^DATA/i.test(line)) {
        data = [];
        say('354 go on');
      } else if (/^MAIL/i.test(line) && state.busy) say('451 come back later');
      else if (/^QUIT/i.test(line)) socket.end('221 bye\r\n');
      else say('250 fine');
    }
  });
}

function parse(lines: readonly string[]): ReceivedMail {
  const blank = lines.indexOf('');
  const head = lines
    .slice(0, blank)
    .join('\n')
    .replace(/\n[ \t]+/g, ' ');
  const field = (name: string) => new RegExp(`^${name}: (.*)$`, 'im').exec(head)?.[1] ?? '';
  const body = lines.slice(blank + 1).join('\r\n');
  const encoding = field('content-transfer-encoding').toLowerCase();
  const bytes =
    encoding === 'base64' ? Buffer.from(body, 'base64') : Buffer.from(unquote(encoding, body), 'latin1');
  return {
    from: field('from'),
    to: field('to'),
    messageId: field('message-id'),
    text: bytes.toString('utf8'),
  };
}

function unquote(encoding: string, body: string): string {
  if (encoding !== 'quoted-printable') return body;
  const whole = body.replace(/=\r\n/g, '');
  return whole.replace(/=([0-9A-F]{2})/g, (_all, hex: string) =>
    String.fromCharCode(Number.parseInt(hex, 16)),
  );
}
