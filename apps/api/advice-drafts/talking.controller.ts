import type { Directory } from '#directory';
import { problem } from '#facts';
import { ref } from '#schema';
import { Body, Controller, Delete, HttpCode, Inject, Param, Post, Put, Res, UseGuards } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { CLOCK, DIRECTORY, type Clock } from '../adapters.js';
import { contentIn } from '../administration/content.js';
import { Describe } from '../docs/describe.js';
import { OnConditions, type Conditions } from '../http/conditions.js';
import { Refusal, refused } from '../http/refusal.js';
import { From, SignedIn, type Sender } from '../http/sender.js';
import { Mail } from '../mail/mail.js';
import { dueFrom } from '../told/paces.js';
import { draftCommentAnswer, draftWrittenAnswer } from './answers.js';
import { commentIn, DraftAgreementContent, DraftAssentContent, DraftSettlingContent } from './content.js';
import { draftResource, Drafts, draftDone, draftWritten, seenRevision } from './drafts.js';

const answers = { 200: { about: 'Done.', schema: ref('AdviceDraftWritten'), headers: ['ETag'] } };
const comment = { comment: 'Id of the comment.' };
const council = { council: 'Id of the council.' };
const upon = 'Upon the `revision` of the draft that was read: else it is `stale`.';

/** What is said of a draft: comments, and who agrees with it. */
@Controller('advice-drafts/:draft')
@UseGuards(SignedIn)
export class AdviceDraftTalkingController {
  constructor(
    private readonly drafts: Drafts,
    @Inject(DIRECTORY) private readonly directory: Directory,
    @Inject(CLOCK) private readonly now: Clock,
    private readonly mail: Mail,
  ) {}

  /** From when on somebody who is asked is told by mail; undefined of who is not, or asks themselves. */
  async #toldFrom(asked: string | undefined, by: string): Promise<string | undefined> {
    if (!this.mail.isOn || asked === undefined || asked === by) return undefined;
    const choice = (await this.directory.news.choices([asked])).get(asked);
    if (!choice || choice.without.includes('askedToComment')) return undefined;
    return dueFrom(choice.pace, this.now())?.toISOString();
  }

  @Post('comments')
  @Describe(
    draftResource({
      id: 'commentOnAdviceDraft',
      summary: 'Comment on a part of a draft or on the whole, and perhaps ask one of its people what they think',
      body: { schema: ref('DraftCommentContent') },
      answers: { 201: { about: 'Said.', schema: ref('AdviceDraftComment') } },
    }),
  )
  async comment(@From() { actor }: Sender, @Param('draft') id: string, @Body() body: unknown) {
    const { draft } = await this.drafts.seen(actor, id);
    const said = commentIn(body);
    if (said.asked !== undefined && !(await this.drafts.isMember(draft, said.asked)))
      throw refused([problem('unknown-id', 'dit is niemand van een raad die dit advies geeft', 'asked')]);
    const toldFrom = await this.#toldFrom(said.asked, actor.id);
    const { id: comment, written } = await this.directory.adviceDrafts.comment(id, { ...said, by: actor.id, toldFrom });
    draftDone(written);
    return draftCommentAnswer(comment);
  }

  @Put('comments/:comment')
  @Describe(
    draftResource({
      id: 'settleAdviceDraftComment',
      summary: 'Say that a comment is settled, or that it is not after all',
      path: comment,
      body: { schema: ref('DraftSettlingContent') },
      answers,
    }),
  )
  async settle(
    @From() { actor }: Sender,
    @Param('draft') id: string,
    @Param('comment') which: string,
    @Body() body: unknown,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    await this.drafts.seen(actor, id);
    const { settled } = contentIn(DraftSettlingContent, body);
    return draftWrittenAnswer(draftWritten(await this.directory.adviceDrafts.settle(id, which, settled), reply));
  }

  @Delete('comments/:comment')
  @HttpCode(204)
  @Describe(
    draftResource(
      {
        id: 'removeAdviceDraftComment',
        summary: 'Take back a comment of your own',
        path: comment,
        answers: { 204: { about: 'Gone.' } },
      },
      ['not-allowed-now'],
    ),
  )
  async removeComment(@From() { actor }: Sender, @Param('draft') id: string, @Param('comment') which: string) {
    await this.drafts.seen(actor, id);
    draftDone(await this.directory.adviceDrafts.removeComment(id, which, actor.id));
  }

  @Put('assent')
  @Describe(
    draftResource(
      {
        id: 'assentToAdviceDraft',
        summary: 'Say that you agree with a draft, as a member of one of its councils',
        description: upon,
        headers: ['If-Match'],
        body: { schema: ref('DraftAssentContent') },
        answers,
      },
      ['stale'],
    ),
  )
  async assent(
    @From() { actor }: Sender,
    @OnConditions() conditions: Conditions,
    @Param('draft') id: string,
    @Body() body: unknown,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const { as } = await this.drafts.seen(actor, id);
    const { council: member } = contentIn(DraftAssentContent, body);
    checkYours(as.councils, member, 'council');
    const given = { person: actor.id, council: member };
    return draftWrittenAnswer(
      draftWritten(await this.directory.adviceDrafts.assent(id, given, seenRevision(conditions)), reply),
    );
  }

  @Delete('assent')
  @HttpCode(204)
  @Describe(
    draftResource(
      {
        id: 'dissentFromAdviceDraft',
        summary: 'Take back that you agree with a draft',
        answers: { 204: { about: 'Taken back.' } },
      },
      ['not-allowed-now'],
    ),
  )
  async dissent(@From() { actor }: Sender, @Param('draft') id: string) {
    await this.drafts.seen(actor, id);
    draftDone(await this.directory.adviceDrafts.dissent(id, actor.id));
  }

  @Put('agreements/:council')
  @Describe(
    draftResource(
      {
        id: 'agreeOnAdviceDraft',
        summary: 'Record that a council agreed on a draft, at which meeting and on which day',
        description: upon,
        path: council,
        headers: ['If-Match'],
        body: { schema: ref('DraftAgreementContent') },
        answers,
      },
      ['stale', 'date-in-future'],
    ),
  )
  async agree(
    @From() { actor }: Sender,
    @OnConditions() conditions: Conditions,
    @Param('draft') id: string,
    @Param('council') which: string,
    @Body() body: unknown,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const { as } = await this.drafts.seen(actor, id);
    checkYours(as.speaks, which);
    const { meeting, on } = contentIn(DraftAgreementContent, body, (given) =>
      given.on > this.drafts.today() ? [problem('date-in-future', 'ligt in de toekomst', 'on')] : [],
    );
    const agreed = { council: which, meeting, on, by: actor.id };
    return draftWrittenAnswer(
      draftWritten(await this.directory.adviceDrafts.agree(id, agreed, seenRevision(conditions)), reply),
    );
  }

  @Delete('agreements/:council')
  @HttpCode(204)
  @Describe(
    draftResource(
      {
        id: 'reopenAdviceDraft',
        summary: 'Take back that a council agreed on a draft',
        path: council,
        answers: { 204: { about: 'Taken back.' } },
      },
      ['not-allowed-now'],
    ),
  )
  async reopen(@From() { actor }: Sender, @Param('draft') id: string, @Param('council') which: string) {
    const { as } = await this.drafts.seen(actor, id);
    checkYours(as.speaks, which);
    draftDone(await this.directory.adviceDrafts.reopen(id, which));
  }
}

function checkYours(yours: readonly string[], council: string, place?: string): void {
  if (!yours.includes(council))
    throw new Refusal(
      'not-permitted',
      'dit zegt u niet voor die adviesraad: of zij het vaststelde, zegt de voorzitter of secretaris',
      { place },
    );
}
