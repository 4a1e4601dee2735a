import { ANYONE } from '#access';
import { PAPER_FORMATS } from '#paper';
import { Controller, Get, Inject, Param, Req, Res } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { CLOCK, type Clock } from '../adapters.js';
import { attachment } from '../http/attachment.js';
import { Refusal } from '../http/refusal.js';
import { formatIn, Papers } from '../papers/papers.js';
import { TrajectoryQuery } from '../trajectory-query/trajectory.query.js';
import { timesOf } from './asked.js';

const FORMATS = ['json', ...PAPER_FORMATS];
const namesOf = (name: string) => FORMATS.map((format) => `${name}.${format}`);

/** The packet of a dossier for anybody, and one point of it, as a file: also as the dossier stood on a day. */
@Controller('openbaar/dossiers/:dossier')
@ApiExcludeController()
export class PacketController {
  constructor(
    @Inject(CLOCK) private readonly now: Clock,
    private readonly bus: QueryBus,
    private readonly papers: Papers,
  ) {}

  @Get(namesOf('raadsstuk'))
  packet(@Param('dossier') trajectory: string, @Req() request: FastifyRequest, @Res() reply: FastifyReply) {
    return this.#send(request, reply, `raadsstuk-${trajectory}`, { trajectory, resource: 'packet' });
  }

  @Get(namesOf('aanbevelingen/:recommendation/aanbeveling'))
  point(
    @Param('dossier') trajectory: string,
    @Param('recommendation') point: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ) {
    const asked = { trajectory, resource: 'packet/:recommendation', point };
    return this.#send(request, reply, `aanbeveling-${trajectory}-${point}`, asked);
  }

  async #send(request: FastifyRequest, reply: FastifyReply, name: string, asked: Asked) {
    const times = timesOf(request, this.now());
    const told = await this.bus.execute(new TrajectoryQuery({ actor: ANYONE, ...asked, ...times }));
    if (!told) throw new Refusal('unknown-id', 'dit dossier bestaat niet', { status: 404 });
    const format = formatIn(request);
    if (format) return this.papers.send(request, reply, { name, told: told.body, format });
    reply.header('Content-Disposition', attachment(`${name}.json`));
    return reply.type(told.type).header('Cache-Control', 'no-cache').send(told.body);
  }
}

interface Asked {
  readonly trajectory: string;
  readonly resource: string;
  readonly point?: string;
}
