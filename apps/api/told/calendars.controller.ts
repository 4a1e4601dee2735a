import type { Actor } from '#access';
import { today } from '#calendar';
import { municipalityName, type Directory, type KeptCalendar } from '#directory';
import { Id, MUNICIPALITY, NOT_A_MUNICIPALITY, Optional } from '#facts';
import { dueNews, oneCouncil } from '#projections';
import { described, fields, list, moment, ref, string } from '#schema';
import { Body, Controller, Delete, Get, HttpCode, Inject, Param, Post, Req, Res, UseGuards } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiExcludeController } from '@nestjs/swagger';
import { Matches } from 'class-validator';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { CLOCK, DIRECTORY, type Clock } from '../adapters.js';
import { contentIn } from '../administration/content.js';
import { Describe, SENT_PROBLEMS, STORE_PROBLEMS } from '../docs/describe.js';
import { Refusal } from '../http/refusal.js';
import { actorOf, From, SignedIn, type Sender } from '../http/sender.js';
import { ListQuery } from '../reading/list.query.js';
import { originOf, WEB_BUILD } from '../web/send-page.js';
import type { WebBuild } from '../web/web-build.js';
import { calendarOf } from './calendar.js';
import { holdersFor } from './role-holders.js';

export class CalendarContent {
  @Matches(MUNICIPALITY, { message: NOT_A_MUNICIPALITY }) municipality!: string;
  @Optional() @Id() council?: string;
}

const kept = {
  id: { ...string, description: 'To end it by.' },
  municipality: string,
  'council?': { ...string, description: 'Only what is due from this council of yours.' },
  madeAt: moment,
};
export const calendarsAnswer = described(fields({ items: list(fields(kept)) }), (items: readonly KeptCalendar[]) => ({
  items,
}));
export const calendarAnswer = described(
  fields({
    address: { ...string, description: 'For a calendar program. Shown this once; whoever has it can read it.' },
  }),
  (address: string) => ({ address }),
);

const unknown = () => new Refusal('unknown-id', 'deze agenda is er niet', { status: 404 });

/** Of these roles only those that a calendar is of; of a council, also where its home shares it. */
const within = (
  { id, grants }: Actor,
  { municipality, council }: Pick<KeptCalendar, 'municipality' | 'council'>,
): Actor => ({
  id,
  grants: grants.filter((grant) =>
    council === undefined
      ? grant.municipality === municipality
      : grant.role === 'council' &&
        grant.council === council &&
        (grant.municipality === municipality || grant.sharedBy === municipality),
  ),
});

/** The addresses of somebody at which a calendar program reads what is due. */
@Controller('calendars')
@UseGuards(SignedIn)
export class CalendarsController {
  constructor(
    @Inject(DIRECTORY) private readonly directory: Directory,
    @Inject(WEB_BUILD) private readonly built: WebBuild | null,
  ) {}

  @Get()
  @Describe({
    id: 'listCalendars',
    tag: 'views',
    summary: 'The calendars that you opened',
    for: 'signed-in',
    answers: { 200: { about: 'Without their addresses.', schema: ref('Calendars') } },
    problems: ['too-many-requests', '401 not-permitted', ...STORE_PROBLEMS],
  })
  async list(@From() { actor }: Sender) {
    return calendarsAnswer(await this.directory.calendars.of(actor.id));
  }

  @Post()
  @Describe({
    id: 'openCalendar',
    tag: 'views',
    summary: 'Open an address at which a calendar program reads what is due to you',
    description: 'Of a municipality, or of one council of yours there. One that was open before is ended.',
    for: 'signed-in',
    body: { schema: ref('CalendarContent') },
    answers: { 201: { about: 'Opened.', schema: ref('NewCalendar') } },
    problems: [...SENT_PROBLEMS, '404 unknown-id'],
  })
  async open(@From() { actor }: Sender, @Body() body: unknown, @Req() request: FastifyRequest) {
    const of = contentIn(CalendarContent, body);
    if (within(actor, of).grants.length === 0) throw unknown();
    const secret = await this.directory.calendars.make(actor.id, of);
    if (secret === undefined) throw unknown();
    return calendarAnswer(`${originOf(this.built?.address, request)}/agenda/${secret}`);
  }

  @Delete(':calendar')
  @HttpCode(204)
  @Describe({
    id: 'endCalendar',
    tag: 'views',
    summary: 'End a calendar: its address shows nothing any more',
    for: 'signed-in',
    path: { calendar: 'Id of the calendar.' },
    answers: { 204: { about: 'Ended.' } },
    problems: [...SENT_PROBLEMS, '404 unknown-id'],
  })
  async end(@From() { actor }: Sender, @Param('calendar') id: string) {
    if (!(await this.directory.calendars.end(actor.id, id))) throw unknown();
  }
}

/** What is due, for whoever has the secret: as what its person is today. */
@Controller('agenda')
@ApiExcludeController()
export class CalendarController {
  constructor(
    private readonly bus: QueryBus,
    @Inject(DIRECTORY) private readonly directory: Directory,
    @Inject(WEB_BUILD) private readonly built: WebBuild | null,
    @Inject(CLOCK) private readonly now: Clock,
  ) {}

  @Get(':secret')
  async read(
    @Param('secret') secret: string,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const found = await this.directory.calendars.found(secret);
    const person = found && (await this.directory.person(found.person));
    if (!found || !person) throw unknown();
    const actor = within(actorOf(person), found);
    const holders = await holdersFor(actor, this.directory, today(this.now()));
    const items = await this.bus.execute(new ListQuery(actor, dueNews, { holders }));
    const { municipality, council } = found;
    const place = municipalityName(municipality) ?? municipality;
    const of = council && (await this.bus.execute(new ListQuery(actor, oneCouncil, { municipality, council })));
    reply.type('text/calendar; charset=utf-8').header('Cache-Control', 'private, max-age=900');
    return calendarOf({
      ...{ items, now: this.now(), origin: originOf(this.built?.address, request) },
      name: of ? `Termijnen ${of.name}, ${place}` : `Termijnen ${place}`,
    });
  }
}
