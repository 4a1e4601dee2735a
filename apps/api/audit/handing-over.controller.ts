import { NAMED_AS, type Actor, type NamedAs } from '#access';
import type { Directory } from '#directory';
import { Ids, Optional, PersonId, problem, saysSomething, Why } from '#facts';
import { listInvolvement } from '#projections';
import { described, fields, list, oneOf, ref, string, yes } from '#schema';
import { Body, Controller, Get, HttpCode, Inject, Param, Post, Req, Res, UseGuards } from '@nestjs/common';
import { QueryBus, CommandBus } from '@nestjs/cqrs';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { DIRECTORY } from '../adapters.js';
import { contentIn } from '../administration/content.js';
import { change, mustBeOf, permit, read } from '../administration/resource.js';
import { Describe } from '../docs/describe.js';
import { RESOURCES } from '../facts/kinds.js';
import { Record } from '../facts/record.js';
import { OnConditions, positionIn, type Conditions } from '../http/conditions.js';
import { notDone } from '../http/refusal.js';
import { From, SignedIn, type Sender } from '../http/sender.js';
import { ListQuery } from '../reading/list.query.js';
import { filterOf, paging } from '../reading/params.js';
import { tells } from '../readings/told.js';

/** More is done by asking once more: each is a command of its own. */
const MOST = 500;
/** Among so many what is to be moved is looked for. */
const MOST_READ = 5_000;
const EACH = 200;
const NAMES_THEM_NOT = 'dit dossier noemt deze persoon niet (meer), of is hier niet';
const NOBODY_GIVEN = 'ontbreekt: noem een contactpersoon of een portefeuillehouder';

export class HandoverContent {
  @Optional() @PersonId() contact?: string;
  @Optional() @PersonId() portfolioHolder?: string;
  /** Left out: all that name them. */
  @Optional() @Ids() dossiers?: string[];
  @Why() because!: string;
}

const leftBehind = fields({
  dossier: string,
  'title?': string,
  code: { ...string, description: 'Of the rule that was broken.' },
  detail: { ...string, description: 'What is missing, in Dutch.' },
});
const stillNaming = fields({
  dossier: string,
  'title?': string,
  named: { ...list(oneOf(NAMED_AS)), description: 'As what it names them still.' },
});
interface Done {
  readonly moved: readonly string[];
  readonly left: readonly { dossier: string; title?: string; code: string; detail: string }[];
  readonly remaining: readonly { dossier: string; title?: string; named: readonly NamedAs[] }[];
  readonly more?: true;
}
export const handoverAnswer = described(
  fields({
    moved: { ...list(string), description: 'Ids of the dossiers that name somebody else now.' },
    left: { ...list(leftBehind), description: 'Those that could not be moved, and why.' },
    remaining: {
      ...list(stillNaming),
      description: 'What names the person still, whether it was asked to move or not.',
    },
    'more?': { ...yes, description: `There are more than ${MOST}: ask again for the rest.` },
  }),
  (done: Done) => done,
);

/** Moves what names somebody to somebody else. */
@Controller('municipalities/:municipality/members/:person/handovers')
@UseGuards(SignedIn)
export class HandingOverController {
  constructor(
    @Inject(DIRECTORY) private readonly directory: Directory,
    private readonly queries: QueryBus,
    private readonly commands: CommandBus,
  ) {}

  @Get()
  @Describe({
    ...read(
      {
        id: 'listHandovers',
        summary: 'The running dossiers that name somebody as contact or portfolio holder: what there is to hand over',
        description: 'By: administrator, auditor.',
        path: { person: 'Id of the person.' },
        answers: { 200: { about: 'The dossiers of this municipality.', schema: ref('ListInvolvement') } },
      },
      ['not-ready'],
    ),
    query: paging,
    headers: ['Position'],
  })
  async list(
    @From() { actor }: Sender,
    @Param('municipality') municipality: string,
    @Param('person') person: string,
    @Req() request: FastifyRequest,
  ) {
    permit(actor, 'journal', 'read', municipality);
    await mustBeOf(this.directory, municipality, person);
    const asked = { ...filterOf(paging, request.query), person, municipality, toHandOver: true };
    tells('people', municipality, () => [person]);
    return this.queries.execute(new ListQuery(actor, listInvolvement, asked, positionIn(request.headers)));
  }

  @Post()
  @HttpCode(200)
  @Describe({
    ...change(
      {
        id: 'handOver',
        summary: 'Have dossiers that name somebody as contact or portfolio holder name somebody else',
        description:
          'By: administrator. Each running dossier of this municipality that names the person gets one amendment, with the reason; of those named as what nobody is given for, nothing changes; with `dossiers` only these move. A dossier moves whole or not at all, and what could not be moved is told. The same Idempotency-Key does the same once.',
        path: { person: 'Id of the person whose dossiers go over.' },
        body: { schema: ref('HandoverContent') },
        answers: {
          200: { about: 'What was moved, and what was not.', schema: ref('Handover'), headers: ['Position'] },
        },
      },
      ['not-ready'],
    ),
    headers: ['Idempotency-Key'],
  })
  async post(
    @From() { actor }: Sender,
    @OnConditions() { key }: Conditions,
    @Param('municipality') municipality: string,
    @Param('person') person: string,
    @Body() body: unknown,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    permit(actor, 'members', 'change', municipality);
    const {
      because,
      dossiers: chosen,
      ...to
    } = contentIn(HandoverContent, body, ({ contact, portfolioHolder, because: why }) => [
      ...((contact ?? portfolioHolder) === undefined ? [problem('invalid', NOBODY_GIVEN, 'contact')] : []),
      ...(saysSomething(why) ? [] : [problem('explanation-required', 'zeg waarom', 'because')]),
    ]);
    await mustBeOf(this.directory, municipality, person);
    const all = await this.toHandOver(actor, municipality, person);
    const asked = all.filter(({ dossier }) => chosen?.includes(dossier) ?? true);
    const theirs = asked.filter(({ named }) => named.some((as) => to[as] !== undefined));
    const others = chosen?.filter((id) => all.every(({ dossier }) => dossier !== id)) ?? [];
    const left = others.map((dossier) => ({ dossier, code: 'unknown-id', detail: NAMES_THEM_NOT }));
    const done = { moved: [] as string[], left: left as Done['left'][number][] };
    for (const { dossier, title, named } of theirs.slice(0, MOST)) {
      const changed = named.flatMap((as) => (to[as] === undefined ? [] : [[as, to[as]] as const]));
      const data = { ...Object.fromEntries(changed), because };
      const outcome = await this.commands.execute(
        new Record('trajectory', actor, { id: dossier, key, type: 'TrajectoryAmended', data }),
      );
      if (outcome.ok) {
        done.moved.push(dossier);
        reply.header('Position', outcome.position);
      } else {
        const { code, message: detail } = notDone(outcome, RESOURCES.trajectory.called);
        done.left.push({ dossier, ...(title !== undefined && { title }), code, detail });
      }
    }
    const movedAs = (dossier: string, as: NamedAs) => to[as] !== undefined && done.moved.includes(dossier);
    const remaining = all.flatMap(({ dossier, title, named }) => {
      const still = named.filter((as) => !movedAs(dossier, as));
      return still.length === 0 ? [] : [{ dossier, ...(title !== undefined && { title }), named: still }];
    });
    return handoverAnswer({ ...done, remaining, ...(theirs.length > MOST && { more: true }) });
  }

  /** Every running dossier of the municipality that names somebody. */
  private async toHandOver(actor: Actor, municipality: string, person: string) {
    const asked = { municipality, person, toHandOver: true, limit: EACH };
    let { items, next } = await this.queries.execute(new ListQuery(actor, listInvolvement, asked));
    const all = [...items];
    while (next !== undefined && all.length < MOST_READ) {
      ({ items, next } = await this.queries.execute(new ListQuery(actor, listInvolvement, { ...asked, cursor: next })));
      all.push(...items);
    }
    return all;
  }
}
