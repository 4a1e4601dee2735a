import type { FastifyInstance } from 'fastify';

/** Where the source of this software is: the same as in publiccode.yml. */
export const REPOSITORY = 'https://doorwerking.example/doorwerking.git';

export interface Disclosure {
  /** Where what is not safe is told: a mailto:, tel: or https: address. */
  readonly contact?: string;
  /** The origin at which people find the server. */
  readonly address?: string;
}

/** The begin of the quarter after the next one: from three months ahead to six, and the same text until then. */
const expires = (now: Date) =>
  new Date(Date.UTC(now.getUTCFullYear(), 3 * Math.floor(now.getUTCMonth() / 3) + 6)).toISOString().slice(0, 19);

/** Where to tell what is not safe here, for people and machines that look for it: RFC 9116. */
export function securityTxt({ contact = REPOSITORY, address }: Disclosure, now: Date): string {
  const lines = [`Contact: ${contact}`, `Expires: ${expires(now)}Z`, 'Preferred-Languages: nl, en'];
  // RFC 9116, 2.5.2: an address of the web begins with https.
  if (address?.startsWith('https:')) lines.push(`Canonical: ${address}${SECURITY_TXT}`);
  return `${lines.join('\n')}\n`;
}

export const SECURITY_TXT = '/.well-known/security.txt';

/** On the server under Nest, beside the screens: it is not part of the API. */
export function serveSecurityTxt(instance: FastifyInstance, disclosure: Disclosure, now: () => Date): void {
  instance.get(SECURITY_TXT, (_request, reply) =>
    reply.type('text/plain; charset=utf-8').send(securityTxt(disclosure, now())),
  );
}
