import type { FastifyRequest } from 'fastify';
import { linesOf, takesAnyName, takesNamesOfThisMachine, type Reached } from './host.js';
import { Refusal } from './refusal.js';

export const FROM_ELSEWHERE = 'een vraag die iets verandert, moet van deze site zelf komen';

const SAFE: ReadonlySet<string> = new Set(['GET', 'HEAD', 'OPTIONS']);

/** As a browser writes it: in lower case, without the port that its scheme has of itself. */
function originOf(scheme: string, host: string): string | undefined {
  const address = `${scheme}//${host}`;
  return URL.canParse(address) ? new URL(address).origin : undefined;
}

/**
 * Why what changes something comes from another site; undefined when it does not, or when no browser sent it.
 * `Sec-Fetch-Site` is judged elsewhere: a browser of before it says nothing there, and it says nothing about the
 * scheme. Which one people use in front of a proxy is known from the address alone; without it, `http:` where none can
 * be.
 */
export function originCheck(reached: Reached, proxies: number): (request: FastifyRequest) => Refusal | undefined {
  const { address } = reached;
  const byName = address !== undefined && !takesNamesOfThisMachine(reached);
  const behindOne = proxies > 0 || takesAnyName(reached);
  const schemes = address !== undefined ? [new URL(address).protocol] : behindOne ? ['http:', 'https:'] : ['http:'];
  const oursOf = (host: string) => (byName ? [address] : schemes.map((scheme) => originOf(scheme, host)));
  return ({ raw, method }) => {
    if (SAFE.has(method)) return undefined;
    const from = linesOf(raw.rawHeaders, 'origin');
    const ours = oursOf(raw.headers.host ?? '');
    return from.every((origin) => ours.includes(origin)) ? undefined : new Refusal('cross-site', FROM_ELSEWHERE);
  };
}
