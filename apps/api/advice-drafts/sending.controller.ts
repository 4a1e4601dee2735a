import type { Directory } from '#directory';
import { ref } from '#schema';
import { Controller, HttpCode, Inject, Param, Post, Res, UseGuards } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { DIRECTORY } from '../adapters.js';
import { COMMAND_PROBLEMS, Describe } from '../docs/describe.js';
import { OnConditions, type Conditions } from '../http/conditions.js';
import { From, SignedIn, type Sender } from '../http/sender.js';
import { draftSentAnswer } from './answers.js';
import { draftResource, Drafts, draftWritten, seenRevision } from './drafts.js';
import { Sending } from './sending.js';

/** Of a draft its advice: recorded once, whoever sends it and however often. */
@Controller('advice-drafts/:draft/sendings')
@UseGuards(SignedIn)
export class AdviceDraftSendingController {
  constructor(
    private readonly drafts: Drafts,
    private readonly sending: Sending,
    @Inject(DIRECTORY) private readonly directory: Directory,
  ) {}

  @Post()
  @HttpCode(201)
  @Describe({
    ...draftResource({
      id: 'sendAdviceDraft',
      summary: 'Submit the advice that a draft says, upon the `revision` of it that was read',
      description:
        'By: who may submit an advice of the council whose draft it is. Judged as if it were posted to `advices`; a place in what is refused counts the points in the order of the draft. Sent before, by whomever, it answers where it went.',
      headers: ['If-Match', 'Validate-Only'],
      answers: {
        200: { about: 'It had been sent before.', schema: ref('AdviceDraftSent'), headers: ['Position'] },
        201: { about: 'Submitted.', schema: ref('AdviceDraftSent'), headers: ['Position'] },
        204: { about: 'It would be submitted: with `Validate-Only: true`.' },
      },
    }),
    problems: COMMAND_PROBLEMS,
  })
  async send(
    @From() { actor }: Sender,
    @OnConditions() conditions: Conditions,
    @Param('draft') id: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const draft = await this.drafts.spokenFor(actor, id);
    const expected = seenRevision(conditions);
    const { trajectory } = draft;
    const before = draft.sent?.advice ?? (await this.sending.recorded(draft));
    if (before !== undefined) {
      await this.directory.adviceDrafts.sent(id, before, actor.id);
      reply.status(200);
      return draftSentAnswer({ trajectory, advice: before });
    }
    const advice = await this.sending.freeId(draft);
    if (conditions.validateOnly) {
      await this.sending.record(actor, draft, advice, conditions);
      reply.status(204);
      return undefined;
    }
    const claimed = await this.directory.adviceDrafts.claim(id, actor.id, advice, expected);
    if (!claimed.ok) return draftWritten(claimed, reply);
    const done = await this.sending.record(actor, draft, advice, conditions);
    await this.directory.adviceDrafts.sent(id, done.advice, actor.id);
    if (done.position !== undefined) reply.header('Position', done.position);
    return draftSentAnswer({ trajectory, ...done });
  }
}
