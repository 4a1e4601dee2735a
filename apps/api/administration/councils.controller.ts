import type { Actor } from '#access';
import { listCouncils } from '#projections';
import { Body, Controller, Delete, Get, HttpCode, Param, Put, Res, UseGuards } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import type { FastifyReply } from 'fastify';
import { Describe } from '../docs/describe.js';
import { ref } from '#schema';
import { isSameName } from '#vocabulary';
import { etagOf, OnConditions, type Conditions } from '../http/conditions.js';
import { Refusal } from '../http/refusal.js';
import { From, SignedIn, type Sender } from '../http/sender.js';
import { ListQuery } from '../reading/list.query.js';
import { change, done, idIn, permit, read, sameName, written } from './resource.js';
import { councilAnswer, councilsAnswer, councilVersionsAnswer, toldCouncilAnswer } from './answers.js';
import { councilIn } from './content.js';
import { KeptCouncils } from './kept-councils.js';

const notOnTheList = () => new Refusal('unknown-id', 'deze adviesraad staat niet op de lijst', { status: 404 });

const path = { council: 'Id of the council, as it stands in dossiers.' };

@Controller('municipalities/:municipality/councils')
@UseGuards(SignedIn)
export class CouncilsController {
  constructor(
    private readonly councils: KeptCouncils,
    private readonly bus: QueryBus,
  ) {}

  @Get()
  @Describe(
    read(
      {
        id: 'listKeptCouncils',
        summary: 'The councils that a municipality offers when a trajectory is opened',
        description: 'By: who is of the municipality. A council may stand in trajectories without being offered.',
        answers: { 200: { about: 'In the order of their names.', schema: ref('KeptCouncils') } },
      },
      ['not-ready'],
    ),
  )
  async list(@From() { actor }: Sender, @Param('municipality') code: string) {
    permit(actor, 'councils', 'read', code);
    return councilsAnswer(await this.councils.here(code));
  }

  @Get(':council')
  @Describe(
    read(
      {
        id: 'showKeptCouncil',
        summary: 'A council as its municipality keeps it, also when it has ended',
        description: 'By: who is of the municipality.',
        path,
        answers: { 200: { about: 'What it is, and since when.', schema: ref('ToldCouncil'), headers: ['ETag'] } },
      },
      ['not-ready'],
    ),
  )
  async show(
    @From() { actor }: Sender,
    @Param('municipality') code: string,
    @Param('council') council: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    permit(actor, 'councils', 'read', code);
    const found = await this.councils.one(code, council);
    if (!found) throw notOnTheList();
    reply.header('ETag', etagOf(found.endedOn === undefined ? found.revision : 0));
    return toldCouncilAnswer(found);
  }

  @Get(':council/versions')
  @Describe(
    read({
      id: 'listCouncilVersions',
      summary: 'All that was recorded of a council, the latest first',
      description: 'By: who is of the municipality.',
      path,
      answers: { 200: { about: 'What it was from each day on.', schema: ref('CouncilVersions') } },
    }),
  )
  async versions(@From() { actor }: Sender, @Param('municipality') code: string, @Param('council') council: string) {
    permit(actor, 'councils', 'read', code);
    const found = await this.councils.versions(code, council);
    if (found.length === 0) throw notOnTheList();
    return councilVersionsAnswer(found);
  }

  @Put(':council')
  @Describe(
    change(
      {
        id: 'putCouncil',
        summary: 'Offer a council, or change what it is',
        description:
          'By: administrator. All that it is: what is left out is no more. What is optional may be unknown. Contact is of the council or its secretariat, never of a person. With If-Match "0" only when it is not there yet. Refused under a name that another council of the municipality has, on the list or in a trajectory.',
        path,
        body: { schema: ref('CouncilContent') },
        answers: { 200: { about: 'Kept.', schema: ref('KeptCouncil'), headers: ['ETag'] } },
      },
      ['duplicate-id', 'not-ready'],
    ),
  )
  async put(
    @From() { actor }: Sender,
    @OnConditions() { expectedRevision }: Conditions,
    @Param('municipality') code: string,
    @Param('council') council: string,
    @Body() body: unknown,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    permit(actor, 'councils', 'change', code);
    const [id, content] = [idIn(council, 'council'), councilIn(body)];
    await this.#checkName(actor, code, id, content.name);
    const revision = written(await this.councils.put(actor, code, id, content, expectedRevision), reply);
    return councilAnswer({ id, revision, ...content });
  }

  @Delete(':council')
  @HttpCode(204)
  @Describe(
    change(
      {
        id: 'removeCouncil',
        summary: 'Do not offer a council any more; it stays in the trajectories in which it takes part',
        description: 'By: administrator.',
        path,
        answers: { 204: { about: 'Taken off the list.' } },
      },
      ['not-ready'],
    ),
  )
  async remove(
    @From() { actor }: Sender,
    @OnConditions() { expectedRevision }: Conditions,
    @Param('municipality') code: string,
    @Param('council') council: string,
  ) {
    permit(actor, 'councils', 'change', code);
    const there = (await this.councils.of(code)).some(({ id }) => id === council);
    if (!there) throw notOnTheList();
    done(await this.councils.end(actor, code, council, expectedRevision));
  }

  /** A council that takes part in dossiers keeps the id that it has there: its members would not find them under another. */
  async #checkName(actor: Actor, municipality: string, id: string, name: string): Promise<void> {
    const { items } = await this.bus.execute(new ListQuery(actor, listCouncils, { municipality }));
    const called = items.filter((found) => isSameName(found.name, name)).map(({ council }) => council);
    if (called.length > 0 && !called.includes(id)) throw sameName();
  }
}
