import type { Directory } from '#directory';
import { auditLine, type AuditFilter, type auditView } from '#projections';
import { described, fields, joined, list, oneOf, ref, string } from '#schema';
import { ROLES } from '#vocabulary';
import { Controller, Get, Inject, Param, Req, Res, UseGuards } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { DIRECTORY } from '../adapters.js';
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
import { AS_FILE, PEOPLE } from './journal.controller.js';
import { namedRow, namesOf } from './names.js';
import { rolesThen, type As } from './roles-then.js';

const number: Asked = {
  about: 'From where the page before it ended: its `next`.',
  schema: { type: 'string', pattern: '^[0-9]{1,9}$' },
  read: (given) => (/^\d{1,9}$/.test(given) ? given : undefined),
  says: { nl: 'moet de cursor van een eerdere bladzijde zijn', en: 'has to be the cursor of a page before' },
};
const params = { limit, cursor: number, person: id('Only what this person recorded.'), ...AS_FILE };

type Answered = ReturnType<typeof auditView> & { readonly people?: Readonly<Record<string, string>> };
type Line = Answered['items'][number] & As;

const as = fields({
  'roles?': {
    ...list(oneOf(ROLES)),
    description: 'As what they did: of what they were then, that which may record it; of somebody unknown nothing.',
  },
  'standsInFor?': { ...string, description: 'Id of whose role it was, of somebody who stood in.' },
});
export const dossierAuditAnswer = described(
  joined(
    fields({ ...{ id: string, municipality: string, 'next?': string }, items: list(joined(auditLine, as)) }),
    PEOPLE,
  ),
  ({ people = {}, ...told }: Answered, items: readonly Line[], others: Readonly<Record<string, string>>) => ({
    ...told,
    items,
    people: { ...people, ...others },
  }),
);

/** A row of a file, by the numbers that the page shows: each column of it, in one order. */
const rowOf = (line: Line) => {
  const { revision, recordedAt, actor, roles, standsInFor, type, date, broughtIn, of, corrections = [] } = line;
  const numbers = (wanted: (typeof corrections)[number]['how']) =>
    corrections.flatMap(({ revision: by, how }) => (how === wanted ? [by + 1] : []));
  return {
    ...{ number: revision + 1, recordedAt, actor, roles, standsInFor, type, date },
    ...{ aboutNumber: of === undefined ? undefined : of + 1, broughtIn },
    ...{ correctedIn: numbers('corrected'), retractedIn: numbers('retracted') },
  };
};

/** Who recorded what in one dossier. */
@Controller('trajectories/:trajectory/audit')
@UseGuards(SignedIn)
export class DossierAuditController {
  constructor(
    private readonly bus: QueryBus,
    @Inject(DIRECTORY) private readonly directory: Directory,
    @Inject(WEB_BUILD) private readonly built: WebBuild | null,
  ) {}

  @Get()
  @Describe({
    id: 'showAudit',
    tag: 'dossiers',
    summary: 'Who recorded what in a dossier and when, in the order of recording, the last first',
    description:
      'By: administrator, auditor. With the role in which it was done, corrections, erasures and what was copied from paper; no content.',
    for: 'signed-in',
    path: { trajectory: 'Id of the trajectory.' },
    query: params,
    answers: { 200: { about: 'The lines.', schema: ref('DossierAudit') } },
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
      const asWhat = await rolesThen(this.directory, answer.municipality, answer.items);
      const items = answer.items.map((line) => ({ ...line, ...asWhat(line) }));
      const standIns = items.flatMap(({ standsInFor }) => standsInFor ?? []);
      const whole = dossierAuditAnswer(answer, items, await namesOf(this.directory, standIns));
      tells('dossiers', told.insideOf, () => peopleIn(whole.people));
      return whole;
    };
    if (format === undefined) return ask();
    const file = { name: `wie-deed-wat-${trajectory}`, format: format as Format, isPaged: true };
    const how = { ...file, councils: new Map<string, string>(), language: languageIn(request) };
    return sendSheet(this.built, reply, how, async (more) => {
      const { items, people, ...page } = await ask(more);
      return { ...page, items: items.map((line) => rowOf(namedRow(line, people))) };
    });
  }
}
