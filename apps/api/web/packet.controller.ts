import { ANYONE } from '#access';
import { PAPER_FORMATS } from '#paper';
import { Controller, Get, Inject, Param, Req, Res } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { CLOCK, type Clock } from '../adapters.js';
import { Refusal } from '../http/refusal.js';
import { Papers } from '../papers/papers.js';
import { TrajectoryQuery } from '../trajectory-query/trajectory.query.js';
import { timesOf } from './asked.js';

const NAMES = ['json', ...PAPER_FORMATS].map((format) => `raadsstuk.${format}`);

/** The packet of a dossier for anybody, as a file: also as the dossier stood on a day. */
@Controller('openbaar/dossiers/:dossier')
@ApiExcludeController()
export class PacketController {
  constructor(
    @Inject(CLOCK) private readonly now: Clock,
    private readonly bus: QueryBus,
    private readonly papers: Papers,
  ) {}

  @Get(NAMES)
  async packet(@Param('dossier') trajectory: string, @Req() request: FastifyRequest, @Res() reply: FastifyReply) {
    const times = timesOf(request, this.now());
    const told = await this.bus.execute(
      new TrajectoryQuery({ actor: ANYONE, trajectory, resource: 'packet', ...times }),
    );
    if (!told) throw new Refusal('unknown-id', 'dit dossier bestaat niet', { status: 404 });
    const [path = ''] = request.url.split('?');
    const format = PAPER_FORMATS.find((one) => path.endsWith(`.${one}`));
    const name = `raadsstuk-${trajectory}`;
    if (format) return this.papers.send(request, reply, { name, told: told.body, format });
    reply.header('Content-Disposition', `attachment; filename="${name}.json"`);
    return reply.type(told.type).header('Cache-Control', 'no-cache').send(told.body);
  }
}
