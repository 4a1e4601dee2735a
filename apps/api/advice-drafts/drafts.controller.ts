import type { TrajectoryCommands } from '#commands';
import type { Directory } from '#directory';
import { ref } from '#schema';
import { trajectoryOf } from '#trajectory';
import { Body, Controller, Delete, Get, HttpCode, Inject, Param, Post, Put, Res, UseGuards } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { COMMANDS, DIRECTORY } from '../adapters.js';
import { contentIn } from '../administration/content.js';
import { Describe } from '../docs/describe.js';
import { etagOf } from '../http/conditions.js';
import { refused, Refusal } from '../http/refusal.js';
import { problem } from '#facts';
import { From, SignedIn, type Sender } from '../http/sender.js';
import { draftAnswer, draftHeadAnswer, draftNowAnswer, draftsAnswer } from './answers.js';
import { NewDraftContent, DraftPresenceContent } from './content.js';
import { draftResource, Drafts } from './drafts.js';
import { tells } from '../readings/told.js';

const ofDossier = { path: { trajectory: 'Id of the trajectory.' } };

@Controller('trajectories/:trajectory/advice-drafts')
@UseGuards(SignedIn)
export class AdviceDraftsController {
  constructor(
    private readonly drafts: Drafts,
    @Inject(DIRECTORY) private readonly directory: Directory,
    @Inject(COMMANDS) private readonly commands: TrajectoryCommands,
  ) {}

  @Get()
  @Describe({
    ...draftResource({
      id: 'listAdviceDrafts',
      summary: 'The advices of a dossier that councils are writing and you may see',
      answers: { 200: { about: 'The one that changed last first.', schema: ref('AdviceDrafts') } },
    }),
    ...ofDossier,
  })
  async list(@From() { actor }: Sender, @Param('trajectory') trajectory: string) {
    return draftsAnswer(await this.drafts.of(actor, trajectory));
  }

  @Post()
  @Describe({
    ...draftResource({
      id: 'beginAdviceDraft',
      summary: 'Begin the draft of an advice, or find the one that is open',
      description:
        'There is one for each council and request, one for an advice that it gives by itself, and for each `advice` one `supplement` and one `rejoinder` of each council that gave it.',
      body: { schema: ref('NewDraftContent') },
      answers: {
        200: { about: 'It was there.', schema: ref('AdviceDraftHead'), headers: ['Location'] },
        201: { about: 'Begun.', schema: ref('AdviceDraftHead'), headers: ['Location'] },
      },
    }),
    ...ofDossier,
  })
  async begin(
    @From() { actor }: Sender,
    @Param('trajectory') trajectory: string,
    @Body() body: unknown,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const {
      council,
      kind = 'advice',
      request,
      advice,
    } = contentIn(NewDraftContent, body, (given) =>
      (given.kind ?? 'advice') === 'advice'
        ? given.advice === undefined
          ? []
          : [problem('invalid', 'hoort niet bij een advies', 'advice')]
        : given.advice === undefined
          ? [problem('invalid', 'ontbreekt', 'advice')]
          : given.request === undefined
            ? []
            : [problem('invalid', 'hoort alleen bij een advies', 'request')],
    );
    const municipality = await this.drafts.municipalityFor(actor, trajectory, council);
    const state = trajectoryOf((await this.commands.load(trajectory)).state);
    if (request !== undefined && state?.requests[request]?.council !== council)
      throw refused([problem('unknown-id', 'deze raad kreeg geen adviesaanvraag met dit id', 'request')]);
    const about = advice === undefined ? undefined : state?.advices[advice];
    const gave = about?.council === council || (kind === 'rejoinder' && about?.with?.includes(council) === true);
    if (advice !== undefined && !gave)
      throw refused([problem('unknown-id', 'deze raad gaf geen advies met dit id', 'advice')]);
    const version = state?.drafts.at(-1)?.version;
    const begun = await this.directory.adviceDrafts.begin({
      ...{ trajectory, municipality, council, kind, request, advice, version },
    });
    if (!begun)
      throw new Refusal('not-allowed-now', 'uw raad heeft in dit dossier al zo veel concepten; gooi er eerst een weg');
    const { draft, as } = await this.drafts.seen(actor, begun.id);
    reply.status(begun.isNew ? 201 : 200).header('Location', `/v1/advice-drafts/${begun.id}`);
    return draftHeadAnswer(draft, as);
  }
}

@Controller('advice-drafts/:draft')
@UseGuards(SignedIn)
export class AdviceDraftController {
  constructor(
    private readonly drafts: Drafts,
    @Inject(DIRECTORY) private readonly directory: Directory,
  ) {}

  @Get()
  @Describe(
    draftResource({
      id: 'showAdviceDraft',
      summary: 'What a council is writing, with who takes what, what is said of it and what was agreed',
      answers: { 200: { about: 'All of it.', schema: ref('AdviceDraft'), headers: ['ETag'] } },
    }),
  )
  async show(@From() { actor }: Sender, @Param('draft') id: string, @Res({ passthrough: true }) reply: FastifyReply) {
    const { as } = await this.drafts.seen(actor, id);
    const draft = await this.directory.adviceDrafts.find(id);
    if (!draft) throw new Refusal('unknown-id', 'dit concept bestaat niet', { status: 404 });
    const members = await this.directory.adviceDrafts.membersOf(draft.municipality, [draft.council, ...draft.with]);
    const named = [
      ...draft.parts.flatMap(({ changedBy, holder }) => [changedBy, holder]),
      ...draft.comments.flatMap(({ by, asked }) => [by, asked]),
      ...draft.assents.map(({ person }) => person),
      ...draft.agreements.map(({ by }) => by),
      ...[draft.sent?.by, ...members.map((member) => member.id)],
    ].filter((person) => person !== undefined);
    const names = await this.directory.names(named);
    tells('dossiers', draft.municipality, () => named.filter((person) => names.has(person)));
    reply.header('ETag', etagOf(draft.revision));
    return draftAnswer(draft, as, { members, names });
  }

  @Delete()
  @HttpCode(204)
  @Describe(
    draftResource({
      id: 'discardAdviceDraft',
      summary: 'Throw a draft away, with all that was said of it; an advice that was sent stays',
      answers: { 204: { about: 'Gone.' } },
    }),
  )
  async discard(@From() { actor }: Sender, @Param('draft') id: string) {
    const { draft, as } = await this.drafts.written(actor, id);
    if (!as.speaks.includes(draft.council))
      throw new Refusal('not-permitted', 'dit kan alleen de voorzitter of secretaris van de adviesraad doen');
    await this.directory.adviceDrafts.discard(id);
  }

  @Put('presence')
  @Describe(
    draftResource({
      id: 'bePresentInAdviceDraft',
      summary: 'Say at which part you are, and hear where the others are and whether anything changed',
      description: 'Ask it every few seconds while the draft is on a screen. It holds for half a minute.',
      body: { schema: ref('DraftPresenceContent') },
      answers: { 200: { about: 'As it is now.', schema: ref('AdviceDraftNow') } },
    }),
  )
  async present(@From() { actor }: Sender, @Param('draft') id: string, @Body() body: unknown) {
    const { part } = contentIn(DraftPresenceContent, body);
    await this.drafts.seen(actor, id);
    const now = await this.directory.adviceDrafts.present(id, actor.id, part);
    if (!now) throw new Refusal('unknown-id', 'dit concept bestaat niet', { status: 404 });
    return draftNowAnswer(now);
  }
}
