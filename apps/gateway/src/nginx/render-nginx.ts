import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { AppError } from '@queunir/server/errors/app-error';
import { securityHeaderValues } from '@queunir/server/http/security-headers';
import { cookieName } from '../auth/session-cookie.ts';
import { gatewayTarget, targetOf } from '../proxy/answer-routes.ts';

/** What a machine's nginx is told. */
export type NginxSettings = {
  /** The name that people use, without a port. */
  readonly name: string;
  /** Null: plain HTTP, for tests and measurements on this machine alone. */
  readonly tls: { readonly certificate: string; readonly key: string } | null;
  /** Port, or address and port. */
  readonly listen: string;
  /** This machine has IPv6: the usual ports are listened on by it too. */
  readonly ipv6: boolean;
  readonly gatewayPort: number;
  readonly routesPort: number;
  readonly firstSlicePort: number;
  /** Slices that may run here at most; a further one is carried by the gateway. */
  readonly slices: number;
  /** The built web app (`apps/web/dist-saas`). */
  readonly web: string;
  /** Where the files that are made here will lie. */
  readonly folder: string;
  /** Where answers are remembered; on a tmpfs. Made by nginx. */
  readonly state: string;
  /** Where certbot leaves its proof; null: nothing on port 80. */
  readonly acme: string | null;
  readonly accessLog: string;
  readonly errorLog: string;
  /** Largest body that passes to a slice, in megabytes. */
  readonly bodyMb: number;
};

const mostSlices = 1_000;
const templates = new URL('../../../../deploy/nginx/', import.meta.url);
const template = (name: string) => readFileSync(fileURLToPath(new URL(name, templates)), 'utf8');

/** Makes nginx's files, by name. Throws `config_invalid` for a value that would be read as something else. */
export function renderNginx(settings: NginxSettings): Record<string, string> {
  const values: Record<string, string> = {
    NAME: settings.name,
    LISTEN_ON: settings.listen,
    GATEWAY_PORT: String(settings.gatewayPort),
    ROUTES_PORT: String(settings.routesPort),
    FOLDER: settings.folder,
    STATE: settings.state,
    WEB: settings.web,
    ACME: settings.acme ?? '',
    ACCESS_LOG: settings.accessLog === 'off' ? 'off' : `${settings.accessLog} queunir`,
    ERROR_LOG: settings.errorLog,
    BODY_MB: String(settings.bodyMb),
    CERTIFICATE: settings.tls?.certificate ?? '',
    CERTIFICATE_KEY: settings.tls?.key ?? '',
    COOKIE: cookieName('session', settings.tls !== null),
  };
  for (const [name, value] of Object.entries(values)) refuseStrange(name, value);
  values.LISTEN_SIX = settings.ipv6 ? 'listen [::]:443 ssl http2;' : '';
  values.LISTEN_SIX_HTTP = settings.ipv6 ? 'listen [::]:80;' : '';
  values.LISTEN = fill(settings.tls ? template('listen-tls.inc') : '  listen @LISTEN_ON@;', values).trimEnd();
  const made = (name: string) => fill(template(name), values);
  return {
    'queunir.conf': made('queunir.conf') + (settings.acme === null ? '' : `\n${made('http.conf')}`),
    'slices.conf': renderSlices(settings),
    'headers.inc': renderHeaders(settings.tls !== null),
    'said.inc': made('said.inc'),
    'to-slice.inc': made('to-slice.inc'),
    'to-gateway.inc': made('to-gateway.inc'),
  };
}

/** One upstream a slice, and by which answer each is meant: a name that is none of them leads to the gateway. */
function renderSlices({ firstSlicePort, slices }: NginxSettings): string {
  if (slices < 1 || slices > mostSlices)
    throw invalid(`Between 1 and ${mostSlices} slices fit on a machine.`);
  const ports = Array.from({ length: slices }, (_, index) => firstSlicePort + 2 * index);
  const upstreams = ports.map(
    (port) => `upstream ${targetOf(port)} { server 127.0.0.1:${port}; keepalive 8; keepalive_timeout 60s; }`,
  );
  return [
    ...upstreams,
    'map $queunir_answer $queunir_target {',
    `  default ${gatewayTarget};`,
    ...ports.map((port) => `  ${targetOf(port)} ${targetOf(port)};`),
    '}\n',
  ].join('\n');
}

/** The same headers that the gateway's own answers carry. */
function renderHeaders(publicHttps: boolean): string {
  const lines = Object.entries(securityHeaderValues({ publicHttps }));
  return lines.map(([name, value]) => `add_header ${name} "${value}" always;\n`).join('');
}

const fill = (text: string, values: Readonly<Record<string, string>>) =>
  text.replace(/@([A-Z_]+)@/g, (_all, name: string) => {
    const value = values[name];
    if (value === undefined) throw new Error(`deploy/nginx names ${name}, which nobody gives.`);
    return value;
  });

/** In nginx's language these end a word or begin another meaning. */
function refuseStrange(name: string, value: string): void {
  if (/[;{}"'$\\#\n]/.test(value) || (value.includes(' ') && name !== 'ACCESS_LOG'))
    throw invalid(`${name.toLowerCase()}: "${value}" has a character that nginx would misread.`);
}

function invalid(message: string): AppError {
  return new AppError('config_invalid', message, { blame: 'caller' });
}
