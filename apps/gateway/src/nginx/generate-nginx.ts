import { existsSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { renderNginx } from './render-nginx.ts';

// "npm run nginx-config -- --name crm.example.com": makes the files of deploy/nginx fit this machine.
const { values } = parseArgs({
  options: {
    name: { type: 'string' },
    to: { type: 'string', default: '/etc/nginx/queunir' },
    web: { type: 'string', default: fileURLToPath(new URL('../../../web/dist-saas', import.meta.url)) },
    certificate: { type: 'string' },
    key: { type: 'string' },
    slices: { type: 'string', default: '200' },
    'gateway-port': { type: 'string', default: '3000' },
    'routes-port': { type: 'string', default: '3001' },
    'first-slice-port': { type: 'string', default: '5001' },
  },
});
const { name } = values;
if (!name) {
  console.error('Say the name that people use: npm run nginx-config -- --name crm.example.com');
  process.exit(2);
}
const letsEncrypt = `/etc/letsencrypt/live/${name}`;
const folder = resolve(values.to);
const files = renderNginx({
  name,
  tls: {
    certificate: values.certificate ?? `${letsEncrypt}/fullchain.pem`,
    key: values.key ?? `${letsEncrypt}/privkey.pem`,
  },
  listen: '443',
  ipv6: existsSync('/proc/net/if_inet6'),
  gatewayPort: Number(values['gateway-port']),
  routesPort: Number(values['routes-port']),
  firstSlicePort: Number(values['first-slice-port']),
  slices: Number(values.slices),
  web: resolve(values.web),
  folder,
  state: '/run/queunir-routes',
  acme: '/var/www/certbot',
  accessLog: '/var/log/nginx/queunir.log',
  errorLog: '/var/log/nginx/queunir-error.log',
  bodyMb: 2_048,
});
await mkdir(folder, { recursive: true });
for (const [file, text] of Object.entries(files)) await writeFile(join(folder, file), text);
console.log(`${Object.keys(files).length} files in ${folder}; "nginx -t" says whether nginx takes them.`);
