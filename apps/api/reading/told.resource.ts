import { today } from '#calendar';
import { Controller, Get, Inject, Req, Res, type Type } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { CLOCK, type Clock } from '../adapters.js';
import { Describe, READ_PROBLEMS } from '../docs/describe.js';
import { ref, schemaName } from '../docs/schemas/schema.js';
import { etagOf } from '../http/conditions.js';
import { Refusal } from '../http/refusal.js';
import { From, type Sender } from '../http/sender.js';
import { Tell } from './ask.js';
import { day, filterOf } from './params.js';
import { People } from './people.js';
import { TOLD, type ToldResource } from './told.js';

export const AS_OF = { asOf: day('As it stood on this day; without it today.') };

/** What is told of one dossier: the resources differ in what they tell, and in nothing else. */
function toldResource({ path, id, summary, tell, type, whole, problems = [] }: ToldResource): Type {
  @Controller('trajectories/:trajectory')
  class DossierResource {
    constructor(
      private readonly bus: QueryBus,
      private readonly people: People,
      @Inject(CLOCK) private readonly now: Clock,
    ) {}

    @Get(path)
    @Describe({
      id,
      tag: 'dossiers',
      summary,
      for: 'reader',
      path: {
        trajectory: 'Id of the trajectory.',
        ...(path.includes(':recommendation') && { recommendation: 'Id of the recommendation.' }),
      },
      query: whole ? {} : AS_OF,
      answers: { 200: { about: summary, schema: ref(schemaName(id)), type, headers: ['ETag', 'Position'] } },
      problems: [...READ_PROBLEMS, ...problems],
    })
    async show(
      @From() { actor }: Sender,
      @Req() request: FastifyRequest,
      @Res({ passthrough: true }) reply: FastifyReply,
    ) {
      const { trajectory = '', recommendation } = request.params as Record<string, string>;
      const { asOf } = filterOf(whole ? {} : AS_OF, request.query) as { asOf?: string };
      const dossier = await this.bus.execute(new Tell(actor, trajectory, asOf));
      if (!dossier) throw new Refusal('unknown-id', 'dit traject bestaat niet', { status: 404 });
      const told = tell(dossier, { actor, today: today(this.now()), point: recommendation });
      reply.headers({ ETag: etagOf(dossier.revision), Position: dossier.position });
      if (typeof told !== 'string') return this.people.named(told, dossier.state.opened.municipality);
      return reply.type(`${type ?? 'text/plain'}; charset=utf-8`).send(told);
    }
  }
  Object.defineProperty(DossierResource, 'name', { value: `${id}Resource` });
  return DossierResource;
}

export const toldResources: Type[] = TOLD.map(toldResource);
