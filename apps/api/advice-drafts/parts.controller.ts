import type { Directory } from '#directory';
import { ref } from '#schema';
import { Body, Controller, Delete, HttpCode, Inject, Param, Put, Res, UseGuards } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { DIRECTORY } from '../adapters.js';
import { contentIn } from '../administration/content.js';
import { Describe } from '../docs/describe.js';
import { OnConditions, type Conditions } from '../http/conditions.js';
import { refused } from '../http/refusal.js';
import { problem } from '#facts';
import { From, SignedIn, type Sender } from '../http/sender.js';
import { draftWrittenAnswer } from './answers.js';
import { DraftHolderContent, partIn, savedIn } from './content.js';
import { draftResource, Drafts, draftDone, draftWritten, seenRevision } from './drafts.js';

const path = {
  part: 'A field by its name (`verdict`, `date`), a point by a UUID that whoever adds it makes, or in a rejoinder an answer by `point@authority`.',
};
const answers = { 200: { about: 'Done.', schema: ref('AdviceDraftWritten'), headers: ['ETag'] } };

/** The parts of a draft: each is saved by itself, upon what was seen of it. */
@Controller('advice-drafts/:draft/parts/:part')
@UseGuards(SignedIn)
export class AdviceDraftPartsController {
  constructor(
    private readonly drafts: Drafts,
    @Inject(DIRECTORY) private readonly directory: Directory,
  ) {}

  @Put()
  @Describe(
    draftResource(
      {
        id: 'putAdviceDraftPart',
        summary: 'Save a part of a draft, upon the revision of it that you saw ("0" of one that was not there)',
        description: 'It may be half written: what an advice has to be is asked when it is sent.',
        path,
        headers: ['If-Match'],
        body: { schema: ref('AdviceDraftPartContent') },
        answers,
      },
      ['stale'],
    ),
  )
  async put(
    @From() { actor }: Sender,
    @OnConditions() conditions: Conditions,
    @Param('draft') id: string,
    @Param('part') name: string,
    @Body() body: unknown,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const { draft } = await this.drafts.written(actor, id);
    const part = partIn(name, draft.kind);
    const saved = savedIn(part, body);
    const outcome = await this.directory.adviceDrafts.put(
      id,
      part,
      { ...saved, by: actor.id },
      seenRevision(conditions),
    );
    return draftWrittenAnswer(draftWritten(outcome, reply));
  }

  @Delete()
  @HttpCode(204)
  @Describe(
    draftResource(
      {
        id: 'removeAdviceDraftPart',
        summary: 'Take a part out of a draft; what was said of it stays',
        path,
        headers: ['If-Match'],
        answers: { 204: { about: 'Taken out.' } },
      },
      ['stale', 'busy', 'not-allowed-now'],
    ),
  )
  async remove(
    @From() { actor }: Sender,
    @OnConditions() conditions: Conditions,
    @Param('draft') id: string,
    @Param('part') name: string,
  ) {
    const { draft } = await this.drafts.written(actor, id);
    draftDone(await this.directory.adviceDrafts.remove(id, partIn(name, draft.kind), seenRevision(conditions)));
  }

  @Put('holder')
  @Describe(
    draftResource({
      id: 'holdAdviceDraftPart',
      summary: 'Say who takes a part: somebody who acts for a council of the draft, or nobody',
      path,
      body: { schema: ref('DraftHolderContent') },
      answers,
    }),
  )
  async hold(
    @From() { actor }: Sender,
    @Param('draft') id: string,
    @Param('part') name: string,
    @Body() body: unknown,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const { draft } = await this.drafts.written(actor, id);
    const part = partIn(name, draft.kind);
    const { person } = contentIn(DraftHolderContent, body);
    if (person !== undefined && !(await this.drafts.isMember(draft, person)))
      throw refused([problem('unknown-id', 'dit is niemand van een raad die dit advies schrijft', 'person')]);
    return draftWrittenAnswer(draftWritten(await this.directory.adviceDrafts.hold(id, part, person), reply));
  }
}
