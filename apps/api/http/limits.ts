import type { Directory, Limit } from '#directory';
import { Inject, Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { isIPv6 } from 'node:net';
import { DIRECTORY } from '../adapters.js';
import { Refusal } from './refusal.js';

interface Limited {
  readonly name: string;
  /** By method and the address as it was declared. */
  readonly route: RegExp;
  /** In a minute: of one account, and of one address, behind which there may be a whole town hall. */
  readonly account: number;
  readonly address: number;
  /** In a day, of one address: of what is small by the minute and is much in the end. */
  readonly day?: number;
}

/** What is costly or could be guessed at: well above what people at work and what they work with ask (0018). */
const LIMITED: readonly Limited[] = [
  { name: 'sign-in', route: /^POST \/v1\/sessions$/, account: 60, address: 120 },
  { name: 'setup', route: /^POST \/v1\/setup(?:s|-checks)$/, account: 60, address: 60 },
  // There and back is two; and behind one address there may be a whole town hall at nine.
  { name: 'sign-in-service', route: /^GET \/aanmelden\/:service(?:\/terug)?$/, account: 120, address: 240 },
  {
    name: 'signed-out',
    route: /^(?:POST \/aanmelden\/:service\/afgemeld|GET \/aanmelden\/:service\/voorbij)$/,
    account: 600,
    address: 600,
  },
  {
    name: 'own-sign-in',
    route: /^POST \/v1\/(?:passkey-challenges|passkey-sessions|password-sessions)$/,
    account: 60,
    address: 120,
  },
  { name: 'sign-in-link', route: /^POST \/v1\/linked-people(?:\/\S+)?$/, account: 60, address: 60 },
  { name: 'token', route: /^POST \/v1\/tokens$/, account: 60, address: 120 },
  { name: 'own-way', route: /^(?:POST|PUT|DELETE) \/v1\/own-ways\/\S+$/, account: 30, address: 120 },
  {
    name: 'link',
    route: /^POST \/v1\/municipalities\/:municipality\/members\/:person\/sign-in-links$/,
    account: 60,
    address: 120,
  },
  // Each can be a mail to somebody who did not ask for it.
  { name: 'follow', route: /^POST \/openbaar\/volgen$/, account: 10, address: 20, day: 200 },
  // A mail program ends what is followed for all who use it.
  { name: 'followed', route: /^POST \/openbaar\/volgen\/\w+$/, account: 120, address: 240 },
  { name: 'link', route: /^(?:GET|POST) \/(?:mail\/afmelden|agenda\/:secret)$/, account: 120, address: 240 },
  { name: 'import', route: /^POST \/v1\/imports$/, account: 120, address: 300 },
  { name: 'document', route: /^POST \/v1\/trajectories\/:trajectory\/documents$/, account: 60, address: 300 },
  { name: 'open', route: /^POST \/v1\/trajectories$/, account: 240, address: 600 },
  {
    name: 'download',
    route: /^GET \/v1\/trajectories\/:trajectory\/(dossier-file|events|report|documents\/:document)$/,
    account: 300,
    address: 600,
  },
  { name: 'held', route: /^GET \/v1\/people\/:person\/held$/, account: 30, address: 120 },
  { name: 'search', route: /^GET \/v1\/search$/, account: 600, address: 1_200 },
  {
    name: 'csv',
    route: /^GET \/openbaar\/(?:niet-overgenomen|punten)\.(?:csv|json|ods|html|pdf|odt|docx)$/,
    account: 60,
    address: 120,
  },
  {
    name: 'packet',
    route:
      /^GET \/(?:v1\/trajectories\/:trajectory\/packet(?:\/:recommendation)?|openbaar\/(?:dossiers|adviesraden)\/\S+\.(?:json|html|pdf|odt|docx))$/,
    account: 60,
    address: 120,
  },
  { name: 'public', route: /^GET \/openbaar(\/.*)?$/, account: 1_200, address: 1_200 },
];
const SECONDS = 60;
const DAY_SECONDS = 86_400;

/** An address, or for IPv6 the network of one customer: within it anybody has as many as they like. */
export function networkOf(ip: string): string {
  if (!isIPv6(ip)) return ip;
  const [, mapped] = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(ip) ?? [];
  if (mapped !== undefined) return mapped;
  const [head = '', tail] = (ip.split('%')[0] ?? '').split('::');
  const first = head === '' ? [] : head.split(':');
  const last = tail === undefined || tail === '' ? [] : tail.split(':');
  const between = tail === undefined ? [] : Array<string>(Math.max(0, 8 - first.length - last.length)).fill('0');
  const groups = [...first, ...between, ...last].slice(0, 4);
  return `${groups.map((group) => Number.parseInt(group, 16).toString(16)).join(':')}::/64`;
}

/** Whose account it is about: who is signed in, or whom somebody wants to be. */
function accountIn(request: FastifyRequest): string | undefined {
  const { person } = request.sender ?? {};
  if (person) return person.id;
  const { account } = (request.body ?? {}) as { account?: unknown };
  return typeof account === 'string' ? account : undefined;
}

declare module 'fastify' {
  interface FastifyRequest {
    /** By which limits it was counted. */
    counted?: Set<string>;
  }
}

export const LIMITS = Symbol('how many times the usual limits');

/** What counts, and how many times the usual limits there are; none for 0. */
export interface Counting {
  readonly directory: Directory;
  readonly times: number;
}

/**
 * Counts what is costly or could be guessed at, by account and by address: once by each, as soon as it is known.
 * @throws Refusal of what is too much.
 */
export async function countRequest(request: FastifyRequest, reply: FastifyReply, counting: Counting): Promise<void> {
  if (counting.times === 0) return;
  const asked = `${request.method === 'HEAD' ? 'GET' : request.method} ${request.routeOptions.url ?? ''}`;
  const limited = LIMITED.find(({ route }) => route.test(asked));
  if (!limited) return;
  const counted = (request.counted ??= new Set());
  const count = async (name: string, usual: number, who: string, seconds = SECONDS) => {
    if (counted.has(name)) return;
    counted.add(name);
    await take(reply, { name, points: Math.ceil(usual * counting.times), seconds }, who, counting.directory);
  };
  const account = accountIn(request);
  // The address first: whoever sends one account after another is not let off by any of them.
  await count(`${limited.name}-address`, limited.address, networkOf(request.ip));
  if (limited.day !== undefined) await count(`${limited.name}-day`, limited.day, networkOf(request.ip), DAY_SECONDS);
  if (account !== undefined) await count(`${limited.name}-account`, limited.account, account);
}

async function take(reply: FastifyReply, limit: Limit, who: string, { counter }: Directory): Promise<void> {
  const { allowed, left, ms } = await counter.count(limit, who);
  const seconds = Math.max(1, Math.ceil(ms / 1_000));
  // draft-ietf-httpapi-ratelimit-headers-10
  reply.header('RateLimit-Policy', `"${limit.name}";q=${limit.points};w=${limit.seconds}`);
  reply.header('RateLimit', `"${limit.name}";r=${left};t=${seconds}`);
  if (allowed) return;
  const wait = seconds > 3_600 ? `${Math.ceil(seconds / 3_600)} uur` : `${seconds} seconden`;
  throw new Refusal('too-many-requests', `dit is te vaak gevraagd; probeer het over ${wait} opnieuw`, {
    retryAfter: seconds,
  });
}

/** Counts what has no body, and by what a body says. */
@Injectable()
export class LimitRequests implements CanActivate {
  constructor(
    @Inject(DIRECTORY) readonly directory: Directory,
    @Inject(LIMITS) readonly times: number,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const http = context.switchToHttp();
    await countRequest(http.getRequest<FastifyRequest>(), http.getResponse<FastifyReply>(), this);
    return true;
  }
}
