import { MOST_MUNICIPALITY_TEXTS, type Directory, type WriteOutcome } from '#directory';
import { problem } from '#facts';
import { ref } from '#schema';
import { Body, Controller, Delete, Get, HttpCode, Inject, Param, Post, Put, Res, UseGuards } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { DIRECTORY } from '../adapters.js';
import { Describe } from '../docs/describe.js';
import { OnConditions, type Conditions } from '../http/conditions.js';
import { Refusal, refused } from '../http/refusal.js';
import { From, SignedIn, type Sender } from '../http/sender.js';
import { standardTextAnswer, standardTextsAnswer } from '../sessions/standard-texts.controller.js';
import { standardTextIn } from './content.js';
import { change, changeUnseen, done, permit, read, written } from './resource.js';

/** What it came to. */
function checked(outcome: WriteOutcome): WriteOutcome {
  if (outcome.ok) return outcome;
  if (outcome.why === 'unknown')
    throw new Refusal('unknown-id', 'de gemeente bewaart geen tekst met dit id', { status: 404 });
  if (outcome.why === 'same-name')
    throw refused([problem('duplicate-id', 'de gemeente bewaart al een tekst met deze naam', 'title')]);
  return outcome;
}

const path = { text: 'Id of the text.' };
const kept = { schema: ref('StandardText'), headers: ['ETag'] };

/** The standing texts of a municipality: whoever answers in it is offered them beside their own. */
@Controller('municipalities/:municipality/standard-texts')
@UseGuards(SignedIn)
export class MunicipalityTextsController {
  constructor(@Inject(DIRECTORY) private readonly directory: Directory) {}

  @Get()
  @Describe(
    read({
      id: 'listMunicipalityTexts',
      summary: 'The texts that a municipality keeps to answer with',
      description: 'By: who is of the municipality, but for its councils.',
      answers: { 200: { about: 'By title.', schema: ref('StandardTexts') } },
    }),
  )
  async list(@From() { actor }: Sender, @Param('municipality') code: string) {
    permit(actor, 'texts', 'read', code);
    return standardTextsAnswer(await this.directory.administration.texts(code));
  }

  @Post()
  @Describe(
    changeUnseen(
      {
        id: 'addMunicipalityText',
        summary: 'Keep a text for all who answer in a municipality',
        description: `By: administrator. No two of a municipality are called the same; ${MOST_MUNICIPALITY_TEXTS} at most.`,
        body: { schema: ref('StandardTextContent') },
        answers: { 201: { about: 'Kept.', ...kept } },
      },
      ['duplicate-id'],
    ),
  )
  async add(
    @From() { actor }: Sender,
    @Param('municipality') code: string,
    @Body() body: unknown,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    permit(actor, 'texts', 'change', code);
    const content = standardTextIn(body);
    const { id, written: outcome } = await this.directory.administration.by(actor.id).addText(code, content);
    return standardTextAnswer({ id, ...content, revision: written(checked(outcome), reply) });
  }

  @Put(':text')
  @Describe(
    change(
      {
        id: 'putMunicipalityText',
        summary: 'Change a text of a municipality; what was answered with it stays as it is',
        description: 'By: administrator.',
        path,
        body: { schema: ref('StandardTextContent') },
        answers: { 200: { about: 'Kept.', ...kept } },
      },
      ['duplicate-id'],
    ),
  )
  async put(
    @From() { actor }: Sender,
    @OnConditions() { expectedRevision }: Conditions,
    @Param('municipality') code: string,
    @Param('text') id: string,
    @Body() body: unknown,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    permit(actor, 'texts', 'change', code);
    const content = standardTextIn(body);
    const by = this.directory.administration.by(actor.id);
    const outcome = await by.changeText(code, id, content, expectedRevision);
    return standardTextAnswer({ id, ...content, revision: written(checked(outcome), reply) });
  }

  @Delete(':text')
  @HttpCode(204)
  @Describe(
    change({
      id: 'removeMunicipalityText',
      summary: 'Remove a text of a municipality',
      description: 'By: administrator.',
      path,
      answers: { 204: { about: 'Removed.' } },
    }),
  )
  async remove(
    @From() { actor }: Sender,
    @OnConditions() { expectedRevision }: Conditions,
    @Param('municipality') code: string,
    @Param('text') id: string,
  ) {
    permit(actor, 'texts', 'change', code);
    done(checked(await this.directory.administration.by(actor.id).changeText(code, id, undefined, expectedRevision)));
  }
}
