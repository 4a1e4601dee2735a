import type { Directory, OWN } from '#directory';
import { Inject, Injectable } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { DIRECTORY } from '../adapters.js';
import { secondsUntil, sessionCookie } from '../sessions/session-cookie.js';
import { ShownSession } from '../sessions/shown-session.js';
import { OwnSignIn } from './own-sign-in.js';
import { withoutRole } from './refusals.js';

interface Came {
  readonly person: string;
  readonly municipalities: readonly string[];
  readonly service: (typeof OWN)[number];
}

/** Opens the session of somebody who came by a way of their own: for their browser alone, no script reads it. */
@Injectable()
export class OpeningSession {
  constructor(
    @Inject(DIRECTORY) private readonly directory: Directory,
    private readonly own: OwnSignIn,
    private readonly shown: ShownSession,
  ) {}

  /** @throws Refusal of whoever has no role any more where the way holds. */
  async of({ person: id, municipalities, service }: Came, reply: FastifyReply) {
    const person = await this.directory.person(id);
    const isHere = person?.memberships.some(({ municipality }) => municipalities.includes(municipality)) === true;
    if (!isHere) throw withoutRole();
    const through = { service, subject: id, municipalities, without: this.own.tooWeakFor(service) };
    const session = await this.directory.signIn(id, through);
    if (!session) throw withoutRole();
    const { token, expiresAt, person: who } = session;
    const isSecure = this.own.origin?.startsWith('https:') === true;
    reply.headers({
      'Set-Cookie': sessionCookie(token, secondsUntil(expiresAt), isSecure),
      Location: '/v1/sessions/current',
    });
    return this.shown.of({ ...who, through: { service, municipalities } });
  }
}
