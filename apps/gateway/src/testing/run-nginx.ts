import { execFileSync, spawn } from 'node:child_process';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { freePort } from '@queunir/server/process/free-port';
import { type NginxSettings, renderNginx } from '../nginx/render-nginx.ts';

type Told = Pick<NginxSettings, 'gatewayPort' | 'routesPort' | 'firstSlicePort' | 'slices' | 'web'> & {
  /** With a certificate of its own making. */
  tls: boolean;
  /** More of nginx's language, beside the server. */
  extra?: string;
  bodyMb?: number;
  workers?: number;
  port?: number;
};

/** A real nginx with the configuration that is shipped. */
export type RunningNginx = {
  url: string;
  port: number;
  /** What a client has to trust; null without TLS. */
  certificate: string | null;
  /** Lines of its log of requests. */
  requests(): Promise<string[]>;
  stop(): Promise<void>;
};

/** Starts nginx on a free port of this machine, with everything of it in a temporary folder. */
export async function runNginx(told: Told): Promise<RunningNginx> {
  const folder = await mkdtemp(join(tmpdir(), 'queunir-nginx-'));
  const port = told.port ?? (await freePort());
  const tls = told.tls ? makeCertificate(folder) : null;
  const accessLog = join(folder, 'requests.log');
  const { gatewayPort, routesPort, firstSlicePort, slices, web, bodyMb = 2_048 } = told;
  const files = renderNginx({
    ...{ name: 'localhost', listen: `127.0.0.1:${port}`, tls, acme: null, folder, ipv6: false },
    ...{ gatewayPort, routesPort, firstSlicePort, slices, web, bodyMb },
    ...{ state: join(folder, 'state'), accessLog, errorLog: join(folder, 'error.log') },
  });
  for (const [name, text] of Object.entries(files)) await writeFile(join(folder, name), text);
  await mkdir(join(folder, 'temp'));
  await writeFile(join(folder, 'nginx.conf'), mainConfig(folder, told));
  const nginx = spawn('nginx', ['-p', folder, '-c', 'nginx.conf', '-e', 'start.log'], {
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let words = '';
  nginx.stderr.on('data', (part: Buffer) => (words += part.toString()));
  const ended = new Promise<void>((resolve) => nginx.once('close', () => resolve()));
  const stop = async () => {
    nginx.kill('SIGTERM');
    await ended;
    await rm(folder, { recursive: true, force: true });
  };
  while (!(await answers(port))) {
    if (nginx.exitCode !== null) {
      const log = await readFile(join(folder, 'start.log'), 'utf8').catch(() => '');
      await stop();
      throw new Error(`nginx does not start:\n${words}${log}`);
    }
    await sleep(20);
  }
  return {
    url: `${tls ? 'https' : 'http'}://localhost:${port}`,
    port,
    certificate: tls ? await readFile(tls.certificate, 'utf8') : null,
    requests: async () => (await readFile(accessLog, 'utf8')).split('\n').filter(Boolean),
    stop,
  };
}

/** What a distribution's own nginx.conf says, as far as it matters here. */
function mainConfig(folder: string, { extra = '', workers = 1 }: Told): string {
  const temp = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map(
    (name) => `${name}_temp_path ${folder}/temp/${name};`,
  );
  return `daemon off;
${process.getuid?.() === 0 ? 'user root;' : ''}
worker_processes ${workers};
pid ${folder}/nginx.pid;
error_log ${folder}/start.log;
events { worker_connections 2048; }
http {
  ${temp.join('\n  ')}
  sendfile on;
  tcp_nopush on;
  include ${folder}/queunir.conf;
  ${extra}
}
`;
}

function makeCertificate(folder: string): { certificate: string; key: string } {
  const made = { certificate: join(folder, 'certificate.pem'), key: join(folder, 'key.pem') };
  const words = ['req', '-x509', '-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes'];
  const names = ['-subj', '/CN=localhost', '-addext', 'subjectAltName=DNS:localhost,IP:127.0.0.1'];
  execFileSync('openssl', [...words, ...names, '-days', '2', '-keyout', made.key, '-out', made.certificate], {
    stdio: 'ignore',
  });
  return made;
}

const answers = (port: number) =>
  new Promise<boolean>((resolve) => {
    const socket = connect(port, '127.0.0.1');
    socket.once('connect', () => {
      socket.destroy();
      resolve(true);
    });
    socket.once('error', () => resolve(false));
  });
