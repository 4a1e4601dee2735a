import type { Directory } from '#directory';
import { Body, Controller, Get, Inject, Param, Put, Res, UseGuards } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { DIRECTORY } from '../adapters.js';
import { Describe } from '../docs/describe.js';
import { ref } from '#schema';
import { etagOf, OnConditions, type Conditions } from '../http/conditions.js';
import { From, SignedIn, type Sender } from '../http/sender.js';
import { change, permit, read, written } from './resource.js';
import { municipalityAnswer } from './answers.js';
import { municipalityIn } from './content.js';

const kept = { schema: ref('Municipality'), headers: ['ETag'] };

@Controller('municipalities/:municipality')
@UseGuards(SignedIn)
export class MunicipalitiesController {
  constructor(@Inject(DIRECTORY) private readonly directory: Directory) {}

  @Get()
  @Describe(
    read({
      id: 'showMunicipality',
      summary: 'What a municipality settled: a new trajectory takes it over',
      description: 'By: who is of the municipality. Its revision is 0 when nothing was settled yet.',
      answers: { 200: { about: 'What holds for a trajectory that is opened now.', ...kept } },
    }),
  )
  async show(
    @From() { actor }: Sender,
    @Param('municipality') code: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    permit(actor, 'settings', 'read', code);
    const found = await this.directory.administration.municipality(code);
    reply.header('ETag', etagOf(found.revision));
    return municipalityAnswer(found);
  }

  @Put()
  @Describe(
    change({
      id: 'settleMunicipality',
      summary: 'Settle it anew, as a whole; what runs already keeps what it was opened with',
      description: 'By: administrator. What is left out follows the rules of the product.',
      body: { schema: ref('MunicipalityContent') },
      answers: { 200: { about: 'Settled.', ...kept } },
    }),
  )
  async settle(
    @From() { actor }: Sender,
    @OnConditions() { expectedRevision }: Conditions,
    @Param('municipality') code: string,
    @Body() body: unknown,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    permit(actor, 'settings', 'change', code);
    const content = municipalityIn(body);
    const revision = written(
      await this.directory.administration.by(actor.id).settle(code, content, expectedRevision),
      reply,
    );
    return municipalityAnswer({ municipality: code, revision, ...content });
  }
}
