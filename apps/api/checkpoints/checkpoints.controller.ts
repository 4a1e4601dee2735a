import type { Signing } from '#checkpoints';
import { Controller, Get, Inject, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { CLOCK, SIGNING, type Clock } from '../adapters.js';
import { Describe } from '../docs/describe.js';
import { Refusal } from '../http/refusal.js';
import { publishedCheckpoint } from './published-checkpoint.js';

const notSigned = () => new Refusal('unknown-id', 'er is niets ondertekend', { status: 404 });

const text = (reply: FastifyReply, said: string) => reply.type('text/plain; charset=utf-8').send(said);
const SCHEMA = { type: 'string' } as const;

/**
 * What anybody may keep of the log. Of today nothing is shown that nobody asked for: how often something is
 * signed would tell when somebody works on what is not published.
 */
@Controller('checkpoints')
export class CheckpointsController {
  constructor(
    @Inject(SIGNING) private readonly signing: Signing | null,
    @Inject(CLOCK) private readonly now: Clock,
  ) {}

  @Get('latest')
  @Describe({
    id: 'latestCheckpoint',
    tag: 'checkpoints',
    summary: 'A signed checkpoint of the whole log, to be kept by anybody',
    description:
      'A C2SP tlog-checkpoint in a signed note: the name of the log, how many events it had, and the root of the Merkle tree (RFC 9162) over them. The last that was made before today, or that was asked for; where there is none yet, the first.',
    for: 'anybody',
    answers: { 200: { about: 'The note.', schema: SCHEMA, type: 'text/plain' } },
    problems: ['404 unknown-id', 'database-unavailable'],
  })
  async latest(@Res({ passthrough: true }) reply: FastifyReply) {
    if (!this.signing) throw notSigned();
    const note = await publishedCheckpoint(this.signing, this.now());
    if (note === undefined) throw notSigned();
    return text(reply, note);
  }

  @Get('key')
  @Describe({
    id: 'checkpointKey',
    tag: 'checkpoints',
    summary: 'The public key with which checkpoints are signed',
    description: 'The verifier key of a C2SP signed note: name, id and an Ed25519 key.',
    for: 'anybody',
    answers: { 200: { about: 'The key.', schema: SCHEMA, type: 'text/plain' } },
    problems: ['404 unknown-id'],
  })
  key(@Res({ passthrough: true }) reply: FastifyReply) {
    if (!this.signing) throw notSigned();
    return text(reply, `${this.signing.signer.text}\n`);
  }
}
