import { administeredBy } from '#access';
import type { Directory, WriteOutcome } from '#directory';
import { problem } from '#facts';
import { Body, Controller, Delete, Get, HttpCode, Inject, Param, Post, Put, Res, UseGuards } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { DIRECTORY } from '../adapters.js';
import { Describe } from '../docs/describe.js';
import { ref } from '#schema';
import { OnConditions, type Conditions } from '../http/conditions.js';
import { refused } from '../http/refusal.js';
import { From, SignedIn, type Sender } from '../http/sender.js';
import { change, done, idIn, notHere, permit, read, written, changeUnseen } from './resource.js';
import { ComingIn } from './coming-in.js';
import { KnownInRoles } from './known-in-roles.js';
import { memberAnswer, membersAnswer } from './answers.js';
import { memberIn, newMemberIn } from './content.js';
import { tells } from '../readings/told.js';

const LOGIN_TAKEN = 'er is hier al iemand met deze inlognaam';

/** What a change of a member came to. @throws Refusal when it was not done. */
function checkLogin(outcome: WriteOutcome): WriteOutcome {
  if (!outcome.ok && outcome.why === 'same-name') throw refused([problem('duplicate-id', LOGIN_TAKEN, 'login')]);
  return outcome;
}

const path = { person: 'Id of the person.' };

@Controller('municipalities/:municipality/members')
@UseGuards(SignedIn)
export class MembersController {
  constructor(
    @Inject(DIRECTORY) private readonly directory: Directory,
    private readonly known: KnownInRoles,
    private readonly coming: ComingIn,
  ) {}

  @Get()
  @Describe(
    read({
      id: 'listMembers',
      summary: 'Who may act in a municipality, and who could before: those have no role',
      description:
        'By: administrator, auditor. A role has its first and last day, if any: what is over or has yet to begin is among them.',
      answers: { 200: { about: 'In the order of their names.', schema: ref('Members') } },
    }),
  )
  async list(@From() { actor }: Sender, @Param('municipality') code: string) {
    permit(actor, 'members', 'read', code);
    const members = await this.directory.administration.members(code);
    tells('people', code, () => members.map(({ id }) => id));
    return membersAnswer(await this.coming.of(actor, code, members));
  }

  @Post()
  @Describe(
    changeUnseen(
      {
        id: 'addMember',
        summary: 'Add somebody who is new; the server gives them their id',
        description:
          'By: administrator. A login name is what the sign-in service of this municipality calls them; it is of one person here, and says nothing of other municipalities.',
        body: { schema: ref('NewMemberContent') },
        answers: { 201: { about: 'Added.', schema: ref('Member'), headers: ['ETag'] } },
      },
      ['duplicate-id', 'unknown-id', 'not-ready'],
    ),
  )
  async add(
    @From() { actor }: Sender,
    @Param('municipality') code: string,
    @Body() body: unknown,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    permit(actor, 'members', 'change', code);
    const content = newMemberIn(body);
    await this.known.check(actor, code, content.roles);
    const { id, written: outcome } = await this.directory.administration.by(actor.id).addMember(code, content);
    return memberAnswer({ id, revision: written(checkLogin(outcome), reply), ...content });
  }

  @Put(':person')
  @Describe(
    change(
      {
        id: 'putMember',
        summary: 'Change the name of somebody and what they are in this municipality',
        description:
          'By: administrator. Nobody is made by it: who is new is posted. A name is changed only by an administrator of each municipality that somebody is or was of; they also bring somebody of elsewhere here, under the name that they have. To others who is of elsewhere is not there. Without roles they have stopped, or stay so. Without a login name the one that there is stays; with another the sessions end that began at the sign-in service. The last administrator stays one.',
        path,
        body: { schema: ref('MemberContent') },
        answers: { 200: { about: 'Kept.', schema: ref('Member'), headers: ['ETag'] } },
      },
      ['duplicate-id', 'unknown-id', 'not-ready'],
    ),
  )
  async put(
    @From() { actor }: Sender,
    @OnConditions() { expectedRevision }: Conditions,
    @Param('municipality') code: string,
    @Param('person') person: string,
    @Body() body: unknown,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    permit(actor, 'members', 'change', code);
    const [id, content] = [idIn(person, 'person'), memberIn(body)];
    await this.known.check(actor, code, content.roles);
    const how = { expected: expectedRevision, administers: administeredBy(actor) };
    const outcome = await this.directory.administration.by(actor.id).putMember(code, id, content, how);
    const revision = written(checkLogin(outcome), reply);
    const kept = (await this.directory.administration.members(code)).find((one) => one.id === id);
    return memberAnswer({ ...content, ...(kept?.login !== undefined && { login: kept.login }), id, revision });
  }

  @Delete(':person')
  @HttpCode(204)
  @Describe(
    change({
      id: 'endMember',
      summary: 'End all that somebody is in this municipality; their name stays until they are erased',
      description: 'By: administrator. Not of its last administrator.',
      path,
      answers: { 204: { about: 'Ended.' } },
    }),
  )
  async end(
    @From() { actor }: Sender,
    @OnConditions() { expectedRevision }: Conditions,
    @Param('municipality') code: string,
    @Param('person') person: string,
  ) {
    permit(actor, 'members', 'change', code);
    const there = (await this.directory.administration.members(code)).some(({ id }) => id === person);
    if (!there) throw notHere();
    done(await this.directory.administration.by(actor.id).endMember(code, person, expectedRevision));
  }
}
