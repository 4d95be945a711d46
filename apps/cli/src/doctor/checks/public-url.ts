import { broken, type DoctorCheck, fine } from '../finding.types.ts';

/** The address under which others reach it: without https, passwords travel readable. */
export const publicUrl: DoctorCheck = {
  name: 'Public address',
  look: async ({ publicUrl: address }) => {
    if (address === null) return fine('none: only this computer reaches it');
    if (!URL.canParse(address))
      return broken(`PUBLIC_URL is no address: ${address}`, 'Write it as https://queunir.example.com');
    const { protocol, hostname } = new URL(address);
    if (protocol === 'https:' || ['localhost', '127.0.0.1', '[::1]'].includes(hostname)) return fine(address);
    return broken(
      `${address} is plain http: passwords and messages would travel readable, so Queunir refuses to start`,
      'Put nginx or Caddy with a certificate before it and set PUBLIC_URL to its https address.',
    );
  },
};
