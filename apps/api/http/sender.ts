import { ANYONE, type Actor } from '#access';
import type { Directory, Person } from '#directory';
import { createParamDecorator, Inject, Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { DIRECTORY } from '../adapters.js';
import { Refusal } from './refusal.js';

/** Who sends a request: somebody who signed in, or anyone. */
export interface Sender {
  readonly actor: Actor;
  readonly person?: Person;
  readonly token?: string;
}

declare module 'fastify' {
  interface FastifyRequest {
    sender?: Sender;
  }
}

export const COOKIE = 'doorwerking_session';
const NOBODY: Sender = { actor: ANYONE };

export const actorOf = ({ id, memberships }: Person): Actor => ({ id, grants: memberships });

function cookieIn(header: string | undefined): string | undefined {
  const cookies = (header ?? '').split(';').map((part) => part.trim().split('='));
  return cookies.find(([name]) => name === COOKIE)?.[1];
}

function bearerIn(header: string | undefined): string | undefined {
  if (header === undefined) return undefined;
  const [, token] = /^Bearer ([\w-]{1,200})$/i.exec(header) ?? [];
  if (token === undefined) throw signInFirst('moet "Bearer" en een sleutel zijn', 'Authorization');
  return token;
}

const signInFirst = (detail: string, place?: string) => new Refusal('not-permitted', detail, { status: 401, place });

/** Finds out who sends a request. A cookie that has ended is nobody's; a key that has ended is refused. */
@Injectable()
export class FindSender implements CanActivate {
  constructor(@Inject(DIRECTORY) private readonly directory: Directory) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    const bearer = bearerIn(request.headers.authorization);
    const token = bearer ?? cookieIn(request.headers.cookie);
    const person = token === undefined ? undefined : await this.directory.signedIn(token);
    if (bearer !== undefined && !person) throw signInFirst('deze sleutel is niet of niet meer geldig', 'Authorization');
    request.sender = person ? { person, token, actor: actorOf(person) } : NOBODY;
    return true;
  }
}

/** For what only somebody who signed in can ask. */
@Injectable()
export class SignedIn implements CanActivate {
  canActivate(context: ExecutionContext): boolean {
    if (context.switchToHttp().getRequest<FastifyRequest>().sender?.person) return true;
    throw signInFirst('log eerst in');
  }
}

export const From = createParamDecorator(
  (_: unknown, context: ExecutionContext): Sender =>
    context.switchToHttp().getRequest<FastifyRequest>().sender ?? NOBODY,
);
