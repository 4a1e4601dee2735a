import { ANYONE, type Actor } from '#access';
import type { Directory, SignedIn as SignedInPerson } from '#directory';
import { createParamDecorator, Inject, Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { parseCookie } from 'cookie';
import type { FastifyRequest } from 'fastify';
import { DIRECTORY } from '../adapters.js';
import { Refusal } from './refusal.js';

/** Who sends a request: somebody who signed in, or anyone. */
export interface Sender {
  readonly actor: Actor;
  readonly person?: SignedInPerson;
  readonly token?: string;
}

declare module 'fastify' {
  interface FastifyRequest {
    sender?: Sender;
  }
}

export const COOKIE = 'doorwerking_session';
export const NOBODY: Sender = { actor: ANYONE };

export const actorOf = ({
  id,
  memberships,
  through,
}: Pick<SignedInPerson, 'id' | 'memberships' | 'through'>): Actor => ({
  id,
  grants: memberships,
  ...(through?.scopes && { scopes: through.scopes }),
});

const cookieIn = (header: string | undefined): string | undefined => parseCookie(header ?? '')[COOKIE];

/** Whether a browser sends a session along, also one that has ended. */
export const hasSession = (header: string | undefined): boolean => cookieIn(header) !== undefined;

function bearerIn(header: string | undefined): string | undefined {
  if (header === undefined) return undefined;
  const [, token] = /^Bearer ([\w-]{1,200})$/i.exec(header) ?? [];
  if (token === undefined) throw signInFirst('moet "Bearer" en een sleutel zijn', 'Authorization');
  return token;
}

const signInFirst = (detail: string, place?: string) => new Refusal('not-permitted', detail, { status: 401, place });

/** Who sends a request. A cookie that has ended is nobody's; a key that has ended is refused. */
export async function senderOf({ headers, method }: FastifyRequest, directory: Directory): Promise<Sender> {
  const bearer = bearerIn(headers.authorization);
  const token = bearer ?? cookieIn(headers.cookie);
  const person = token === undefined ? undefined : await directory.signedIn(token);
  if (bearer !== undefined && !person) throw signInFirst('deze sleutel is niet of niet meer geldig', 'Authorization');
  const actor = person ? actorOf(person) : ANYONE;
  if (actor.scopes?.includes('read') === false && ['GET', 'HEAD'].includes(method))
    throw new Refusal('not-permitted', 'deze sleutel mag dit niet: de scope read ontbreekt', {
      place: 'Authorization',
    });
  return person ? { person, token, actor } : NOBODY;
}

/** Finds out who sends what has no body; of what has one that was asked before it was read. */
@Injectable()
export class FindSender implements CanActivate {
  constructor(@Inject(DIRECTORY) private readonly directory: Directory) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    request.sender ??= await senderOf(request, this.directory);
    return true;
  }
}

/** @throws Refusal unless somebody signed in sends it. */
export function signedIn({ sender }: FastifyRequest): void {
  if (!sender?.person) throw signInFirst('log eerst in');
}

/** For what only somebody who signed in can ask. */
@Injectable()
export class SignedIn implements CanActivate {
  canActivate(context: ExecutionContext): boolean {
    signedIn(context.switchToHttp().getRequest<FastifyRequest>());
    return true;
  }
}

export const From = createParamDecorator(
  (_: unknown, context: ExecutionContext): Sender =>
    context.switchToHttp().getRequest<FastifyRequest>().sender ?? NOBODY,
);
