import type { Directory } from '#directory';
import { Controller, Get, Inject, Req, Res, type Type } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Describe, READ_PROBLEMS, schemaName } from '../docs/describe.js';
import { PAPER_FORMATS, type PaperFormat } from '#paper';
import { ref } from '#schema';
import { DIRECTORY } from '../adapters.js';
import { etagOf } from '../http/conditions.js';
import { Refusal } from '../http/refusal.js';
import { From, type Sender } from '../http/sender.js';
import { TrajectoryQuery } from '../trajectory-query/trajectory.query.js';
import { Papers } from '../papers/papers.js';
import { tells } from '../readings/told.js';
import { day, filterOf, oneOf } from './params.js';
import { peopleIn } from './people.js';
import { TRAJECTORY_RESOURCES, type TrajectoryResource } from './trajectory-resources.js';

/** When it happened, and when it was recorded. */
const TIMES = {
  asOf: day('As it stood on this day; without it today.'),
  knownOn: day('By what had been recorded by the end of this day; without it by all that was.'),
};

interface Told {
  readonly people?: Readonly<Record<string, string>>;
}

interface Asked {
  readonly asOf?: string;
  readonly knownOn?: string;
  readonly format?: PaperFormat;
}

const FORMAT = { format: oneOf('As a file; without it JSON.', PAPER_FORMATS) };

/** What is told of one dossier: the resources differ in what they tell, and in nothing else. */
function trajectoryResource({
  path,
  id,
  summary,
  type,
  whole,
  paper,
  letter,
  named,
  problems = [],
}: TrajectoryResource): Type {
  const params = { ...(whole ? {} : TIMES), ...(paper && FORMAT) };

  @Controller('trajectories/:trajectory')
  class DossierResource {
    constructor(
      private readonly bus: QueryBus,
      private readonly papers: Papers,
      @Inject(DIRECTORY) private readonly directory: Directory,
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
        ...(path.includes(':advice') && { advice: 'Id of the advice.' }),
        ...(path.includes(':revision') && { revision: 'Its number in the timeline.' }),
        ...(path.includes(':trueDate') && { trueDate: 'A day, month or year: `2026-03-02`, `2026-03`, `2026`.' }),
        ...(path.includes(':versions') && { versions: 'Two versions, the earlier one first: `1-3`.' }),
        ...(path.includes(':term') && { term: 'How long: `usual`, `weeks-6`, `days-10` or `until-2026-12-01`.' }),
      },
      query: params,
      answers: { 200: { about: summary, schema: ref(schemaName(id)), type, headers: ['ETag', 'Position'] } },
      problems: [...READ_PROBLEMS, ...problems],
    })
    async show(@From() { actor }: Sender, @Req() request: FastifyRequest, @Res() reply: FastifyReply) {
      // What the path has besides the dossier is the part of it that is asked for.
      const { trajectory = '', ...part } = request.params as Record<string, string>;
      const point = Object.values(part).join('/') || undefined;
      const { format, ...times } = filterOf(params, request.query) as Asked;
      const told = await this.bus.execute(new TrajectoryQuery({ actor, trajectory, resource: path, ...times, point }));
      if (!told) throw new Refusal('unknown-id', 'dit traject bestaat niet', { status: 404 });
      tells('dossiers', told.insideOf, () => (named ? peopleIn((JSON.parse(told.body) as Told).people) : []));
      reply.headers({ ETag: etagOf(told.revision), Position: told.position });
      if (format) {
        const template = letter && format === 'docx' ? await this.#templateFor(told.body) : undefined;
        const name = [paper, trajectory, ...(point === undefined ? [] : [point])].join('-');
        return this.papers.send(request, reply, { name, told: told.body, format, template });
      }
      return reply.type(told.type).send(told.body);
    }

    /** The look of a municipality is for its own letters: nobody else sends one in it. */
    async #templateFor(told: string): Promise<Uint8Array | undefined> {
      const { sight, municipality } = JSON.parse(told) as { sight: string; municipality: string };
      if (sight !== 'internal') return undefined;
      return (await this.directory.administration.letterTemplate(municipality)).bytes;
    }
  }
  Object.defineProperty(DossierResource, 'name', { value: `${id}Resource` });
  return DossierResource;
}

export const trajectoryResources: Type[] = TRAJECTORY_RESOURCES.filter(({ apart }) => !apart).map(trajectoryResource);
