import { isAdministrator, LENT, type Actor, type Role } from '#access';
import { today } from '#calendar';
import type { Directory, StandIn, StandInContent as Content } from '#directory';
import { DayField, Id, OneOf, Optional, PersonId, problem, type Problem } from '#facts';
import { described, fields, list, oneOf, ref, string } from '#schema';
import { Body, Controller, Delete, Get, HttpCode, Inject, Param, Post, Query, UseGuards } from '@nestjs/common';
import { CLOCK, DIRECTORY, type Clock } from '../adapters.js';
import { Describe } from '../docs/describe.js';
import { refused, Refusal } from '../http/refusal.js';
import { From, SignedIn, type Sender } from '../http/sender.js';
import { filterOf, id as idParam, needed, oneOf as among } from '../reading/params.js';
import { contentIn } from './content.js';
import { done, permit, read, changeUnseen } from './resource.js';
import { tells } from '../readings/told.js';

/** A time, and no handing over: who stays away for longer is somebody else's successor. */
const MOST_DAYS = 366;
const DAY_MS = 86_400_000;

export class StandInContent {
  @Optional() @PersonId() person?: string;
  @PersonId() standIn!: string;
  @OneOf(LENT) role!: Role;
  @Optional() @Id() council?: string;
  @Optional() @DayField() from?: string;
  @DayField() until!: string;
}

const standIn = fields({
  id: string,
  person: { ...string, description: 'Id of the person whose role it is.' },
  personName: string,
  standIn: { ...string, description: 'Id of the person who stands in, under their own id.' },
  standInName: string,
  role: oneOf(LENT),
  'council?': string,
  from: { ...string, format: 'date', description: 'The first day.' },
  until: { ...string, format: 'date', description: 'The last day.' },
});
export const standInsAnswer = described(fields({ items: list(standIn) }), (items: readonly StandIn[]) => ({ items }));
export const standInAnswer = described(fields({ id: string }), (id: string) => ({ id }));
export const standInCandidatesAnswer = described(
  fields({ items: list(fields({ id: string, name: string })) }),
  (items: readonly { readonly id: string; readonly name: string }[]) => ({ items }),
);

const WHOSE = {
  role: needed(among('The role that is stood in for.', LENT)),
  council: idParam('Of the role of a council: which.'),
  person: idParam('Id of the person whose role it is; without it you.'),
};

const isTooLong = (from: string, until: string) => Date.parse(until) - Date.parse(from) > MOST_DAYS * DAY_MS;

function daysProblems({ from, until }: { from: string; until: string }, on: string): Problem[] {
  if (until < on) return [problem('invalid', 'is al voorbij', 'until')];
  if (until < from) return [problem('invalid', 'ligt voor de eerste dag', 'until')];
  return isTooLong(from, until) ? [problem('invalid', `mag hoogstens ${MOST_DAYS} dagen duren`, 'until')] : [];
}

const councilProblems = ({ role, council }: StandInContent): Problem[] => {
  if ((role === 'council') === (council !== undefined)) return [];
  return [problem('invalid', role === 'council' ? 'ontbreekt' : 'hoort alleen bij een adviesraad', 'council')];
};

/** Who arranges it: for what one is oneself everybody does, for what others are their administrator. */
function whose(actor: Actor, municipality: string, person: string | undefined): string {
  if (person === undefined || person === actor.id || isAdministrator(actor, municipality)) return person ?? actor.id;
  throw new Refusal('not-permitted', `voor een ander kan dit alleen een beheerder van ${municipality} doen`, {
    place: 'person',
  });
}

const path = { standIn: 'Id of the arrangement.' };

@Controller('municipalities/:municipality')
@UseGuards(SignedIn)
export class StandInsController {
  constructor(
    @Inject(DIRECTORY) private readonly directory: Directory,
    @Inject(CLOCK) private readonly now: Clock,
  ) {}

  @Get('stand-ins')
  @Describe(
    read({
      id: 'listStandIns',
      summary: 'Who stands in for whom, now and to come',
      description:
        'Administrator and auditor hear of everybody here, others of what they are in themselves. Who stands in acts under their own id, in the role of the other.',
      answers: { 200: { about: 'By their first day.', schema: ref('StandIns') } },
    }),
  )
  async list(@From() { actor }: Sender, @Param('municipality') code: string) {
    permit(actor, 'standIns', 'read', code);
    const all = actor.grants.some(
      ({ role, municipality }) => municipality === code && (role === 'administrator' || role === 'auditor'),
    );
    const found = await this.directory.administration.standIns(code, all ? undefined : actor.id);
    tells('people', code, () => found.flatMap(({ person, standIn }) => [person, standIn]));
    return standInsAnswer(found);
  }

  @Get('stand-in-candidates')
  @Describe(
    read({
      id: 'listStandInCandidates',
      summary: 'Who can stand in for somebody in a role',
      description:
        'For a council others of it; else others who work for the municipality. Of yourself; for others by: administrator.',
      query: WHOSE,
      answers: { 200: { about: 'In the order of their names.', schema: ref('StandInCandidates') } },
    }),
  )
  async candidates(
    @From() { actor }: Sender,
    @Param('municipality') code: string,
    @Query() query: Record<string, string>,
  ) {
    permit(actor, 'standIns', 'change', code);
    const { role, council, person } = filterOf(WHOSE, query) as { role: Role; council?: string; person?: string };
    const of = whose(actor, code, person);
    const isTheirs = actor.grants.some(
      (one) => one.municipality === code && one.role === role && one.council === council && one.lentBy === undefined,
    );
    // Names of a council or of the town hall are for those who are of it.
    if (of === actor.id && !isTheirs) return standInCandidatesAnswer([]);
    const membership = { role, ...(council !== undefined && { council }) };
    const found = await this.directory.administration.standInCandidates(code, of, membership);
    tells('people', code, () => found.map(({ id }) => id));
    return standInCandidatesAnswer(found);
  }

  @Post('stand-ins')
  @Describe(
    changeUnseen(
      {
        id: 'addStandIn',
        summary: 'Have somebody stand in for a role, from a day until a day',
        description:
          'By whoever has that role, or the administrator. The role of an administrator or auditor is not lent, nor is what is lent. Without `from` it begins today.',
        body: { schema: ref('StandInContent') },
        answers: { 201: { about: 'Arranged.', schema: ref('StandIn') } },
      },
      ['unknown-id'],
    ),
  )
  async add(@From() { actor }: Sender, @Param('municipality') code: string, @Body() body: unknown) {
    permit(actor, 'standIns', 'change', code);
    const on = today(this.now());
    const {
      person,
      from = on,
      ...given
    } = contentIn(StandInContent, body, (content) => [
      ...councilProblems(content),
      ...daysProblems({ from: on, ...content }, on),
    ]);
    const content: Content = { ...given, from, person: whose(actor, code, person) };
    const { id, written: outcome } = await this.directory.administration.by(actor.id).addStandIn(code, content);
    if (!outcome.ok && outcome.why === 'unknown') throw refused([problem('unknown-id', NOBODY, 'standIn')]);
    done(outcome);
    return standInAnswer(id);
  }

  @Delete('stand-ins/:standIn')
  @HttpCode(204)
  @Describe(
    changeUnseen({
      id: 'endStandIn',
      summary: 'End at once that somebody stands in',
      description: 'By either of the two, or the administrator.',
      path,
      answers: { 204: { about: 'Ended.' } },
    }),
  )
  async end(@From() { actor }: Sender, @Param('municipality') code: string, @Param('standIn') id: string) {
    permit(actor, 'standIns', 'change', code);
    const of = isAdministrator(actor, code) ? undefined : actor.id;
    const outcome = await this.directory.administration.by(actor.id).endStandIn(code, id, of);
    if (!outcome.ok && outcome.why === 'unknown')
      throw new Refusal('unknown-id', 'deze vervanging is er niet (meer)', { status: 404 });
    done(outcome);
  }
}

const NOBODY =
  'die rol is er dan niet, of niemand met dit id kan daarvoor vervangen: bij een adviesraad iemand van die raad, anders iemand die voor de gemeente werkt';
