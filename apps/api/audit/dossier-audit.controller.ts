import type { AuditFilter, auditView } from '#projections';
import { ref } from '#schema';
import { Controller, Get, Inject, Param, Req, Res, UseGuards } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Describe, READ_PROBLEMS } from '../docs/describe.js';
import { Refusal } from '../http/refusal.js';
import { From, SignedIn, type Sender } from '../http/sender.js';
import { tells } from '../readings/told.js';
import { languageIn } from '../reading/list.resource.js';
import { filterOf, id, limit, type Param as Asked } from '../reading/params.js';
import { peopleIn } from '../reading/people.js';
import { sendSheet, type Format } from '../sheets/out.js';
import { TrajectoryQuery } from '../trajectory-query/trajectory.query.js';
import { WEB_BUILD } from '../web/send-page.js';
import type { WebBuild } from '../web/web-build.js';
import { AS_FILE } from './journal.controller.js';
import { namedRow } from './names.js';

const number: Asked = {
  about: 'From where the page before it ended: its `next`.',
  schema: { type: 'string', pattern: '^[0-9]{1,9}$' },
  read: (given) => (/^\d{1,9}$/.test(given) ? given : undefined),
  says: { nl: 'moet de cursor van een eerdere bladzijde zijn', en: 'has to be the cursor of a page before' },
};
const params = { limit, cursor: number, person: id('Only what this person recorded.'), ...AS_FILE };

type Answered = ReturnType<typeof auditView> & { readonly people?: Readonly<Record<string, string>> };

/** Who recorded what in one dossier. */
@Controller('trajectories/:trajectory/audit')
@UseGuards(SignedIn)
export class DossierAuditController {
  constructor(
    private readonly bus: QueryBus,
    @Inject(WEB_BUILD) private readonly built: WebBuild | null,
  ) {}

  @Get()
  @Describe({
    id: 'showAudit',
    tag: 'dossiers',
    summary: 'Who recorded what in a dossier and when, in the order of recording, the last first',
    description: 'By: administrator, auditor. With corrections, erasures and what was copied from paper; no content.',
    for: 'signed-in',
    path: { trajectory: 'Id of the trajectory.' },
    query: params,
    answers: { 200: { about: 'The lines.', schema: ref('ShowAudit') } },
    problems: [...READ_PROBLEMS, '401 not-permitted', 'not-permitted', 'too-large', 'not-found'],
  })
  async show(
    @From() { actor }: Sender,
    @Param('trajectory') trajectory: string,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const { format, ...asked } = filterOf(params, request.query);
    const ask = async (more: object = {}) => {
      const audit = { ...asked, ...more } as AuditFilter;
      const told = await this.bus.execute(new TrajectoryQuery({ actor, trajectory, resource: 'audit', audit }));
      if (!told) throw new Refusal('unknown-id', 'dit traject bestaat niet', { status: 404 });
      const answer = JSON.parse(told.body) as Answered;
      tells('dossiers', told.insideOf, () => peopleIn(answer.people));
      return answer;
    };
    if (format === undefined) return ask();
    const file = { name: `wie-deed-wat-${trajectory}`, format: format as Format, isPaged: true };
    const how = { ...file, councils: new Map<string, string>(), language: languageIn(request) };
    return sendSheet(this.built, reply, how, async (more) => {
      const { items, people = {}, ...page } = await ask(more);
      return { ...page, items: items.map((line) => namedRow(line, people)) };
    });
  }
}
