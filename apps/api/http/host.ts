import type { FastifyRequest } from 'fastify';
import { isIPv4 } from 'node:net';
import { Refusal } from './refusal.js';

interface Authority {
  /** In lower case; an IPv6 address within its brackets. */
  readonly name: string;
  readonly port: string;
}

/** Where the server is reached, as far as it was told. */
export interface Reached {
  /** The address it listens on, or a name of it. */
  readonly host: string;
  /** The origin at which people find it, such as https://doorwerking.gemeente.nl. */
  readonly address?: string | undefined;
}

const AUTHORITY = /^(\[[\da-f:.]{2,45}\]|[\w.-]{1,255})(?::(\d{1,5}))?$/i;
const PORTS: Readonly<Record<string, string>> = { 'http:': '80', 'https:': '443' };

const authorityOf = (text: string): Authority | undefined => {
  const [, name, port = ''] = AUTHORITY.exec(text) ?? [];
  return name === undefined ? undefined : { name: name.toLowerCase(), port };
};

const bare = (name: string) => name.replace(/^\[(.*)\]$/, '$1');
const isLoopback = (name: string) =>
  name === 'localhost' || bare(name) === '::1' || (isIPv4(name) && name.startsWith('127.'));

/** Whether any name is taken for ours, since nobody said which one is: a name of theirs may then lead to us. */
export const takesAnyName = ({ host, address }: Reached): boolean => address === undefined && !isLoopback(host);

/** Whether it is found at whatever name this machine has for itself, at whatever port: then no name tells it apart. */
export const takesNamesOfThisMachine = ({ host, address }: Reached): boolean =>
  isLoopback(address === undefined ? host : new URL(address).hostname);

/**
 * Which names are ours. A page of another site cannot choose what stands in Host, but it can let its own name lead
 * to this machine (DNS rebinding): what it then asks bears that name. It cannot do so with an address of numbers.
 */
function oursOf(reached: Reached): (asked: Authority) => boolean {
  const { address } = reached;
  if (takesNamesOfThisMachine(reached)) return ({ name }) => isLoopback(name);
  if (address === undefined) return () => true;
  const { protocol, hostname, port } = new URL(address);
  const ports = new Set(['', port || PORTS[protocol]]);
  return (asked) => asked.name === hostname && ports.has(asked.port);
}

const misdirected = () =>
  new Refusal(
    'misdirected',
    'op dit adres wordt hier niet geantwoord; wie de dienst beheert, stelt haar adres in met DOORWERKING_ADDRESS',
  );

/** The host in an address that was asked in whole (RFC 9112, 3.2.2), which then counts; undefined without one. */
function hostInTarget(target: string): string | undefined {
  return /^[a-z][a-z\d+.-]*:\/\/([^/?#]*)/i.exec(target)?.[1];
}

/** What stands in each line of this name, in lower case: Node keeps the first of some and joins others. */
export const linesOf = (headers: readonly string[], name: string): string[] =>
  headers.filter((_, i) => i % 2 === 1 && headers[i - 1]?.toLowerCase() === name);

/**
 * Why a request cannot be meant for us; undefined when it is. Looks at what was sent itself: `X-Forwarded-Host` and
 * its like anybody can write. What looks after the server asks after its health under whatever name it knows.
 */
export function hostCheck(reached: Reached): (request: FastifyRequest) => Refusal | undefined {
  const isOurs = oursOf(reached);
  return ({ raw, routeOptions }) => {
    const given = linesOf(raw.rawHeaders, 'host');
    const target = raw.url ?? '';
    // RFC 9112, 3.2: exactly one, and one that can be read. Before HTTP/1.1 there was none.
    if (given.length === 0 && raw.httpVersion !== '1.0') return new Refusal('invalid', 'de kop Host ontbreekt');
    if (given.length > 1) return new Refusal('invalid', 'de kop Host staat er meer dan eens', { place: 'Host' });
    const within = hostInTarget(target);
    const asked = [...given, ...(within === undefined ? [] : [within])].map(authorityOf);
    const read = asked.filter((one) => one !== undefined);
    if (read.length < asked.length) {
      return new Refusal('invalid', 'de kop Host moet een naam met eventueel een poort zijn', { place: 'Host' });
    }
    if (target.startsWith('/') && routeOptions.url?.startsWith('/health/')) return undefined;
    return read.every(isOurs) ? undefined : misdirected();
  };
}
