import { ANYONE } from '#access';
import type { Signing } from '#checkpoints';
import {
  listCouncils,
  listDeadlines,
  listTrajectories,
  listRegister,
  listRegisterAlone,
  oneCouncil,
  oneKeptCouncil,
  searchStories,
  type Page,
  type Query as ViewQuery,
} from '#projections';
import { ANSWER_VERDICTS } from '#trajectory';
import { Controller, Get, Inject, Param, Req, Res } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { CLOCK, SIGNING, type Clock } from '../adapters.js';
import { publishedCheckpoint } from '../checkpoints/published-checkpoint.js';
import { Refusal } from '../http/refusal.js';
import { ListQuery } from '../reading/list.query.js';
import { day, filterOf, oneOf, paging, text } from '../reading/params.js';
import type { PageOfTrajectory, Question } from '../trajectory-query/question.js';
import { TrajectoryQuery } from '../trajectory-query/trajectory.query.js';
import type { WebBuild } from './web-build.js';
import type { Councils, PublicPage, RegisterAsked, RegisterItem } from './public-page.js';
import { WEB_BUILD, frameOf, NOTHING, queryOf, sendCsv, sendPage, sendPublic } from './send-page.js';

const LIST = { q: text('Words.'), ...paging };
const REGISTER = {
  council: text('A council, after its municipality and a slash.'),
  verdict: oneOf('A verdict.', [...ANSWER_VERDICTS, 'unanswered']),
  ...{ from: day('From.'), until: day('Until.') },
  ...paging,
};

/** What is published, for anybody, as pages that need no script: each shows what ANYONE may see, and no more. */
@Controller('openbaar')
@ApiExcludeController()
export class PublicController {
  constructor(
    @Inject(WEB_BUILD) private readonly built: WebBuild | null,
    @Inject(SIGNING) private readonly signing: Signing | null,
    @Inject(CLOCK) private readonly now: Clock,
    private readonly bus: QueryBus,
  ) {}

  @Get()
  async dossiers(@Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply) {
    const { q, ...filter } = askedOf(request, LIST);
    if (q === undefined) {
      const [dossiers, councils] = await Promise.all([
        this.#ask(listTrajectories, filter),
        this.#ask(listCouncils, {}),
      ]);
      return this.#show(request, reply, { page: 'dossiers', dossiers, councils });
    }
    const found = await this.#ask(searchStories, { q: String(q) });
    return this.#show(request, reply, { page: 'found', q: String(q), found });
  }

  @Get('dossiers/:dossier')
  async dossier(
    @Param('dossier') trajectory: string,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const { items: deadlines } = await this.#ask(listDeadlines, { dossier: trajectory, limit: 200 });
    return this.#tell(request, reply, { trajectory, page: 'dossier', deadlines });
  }

  @Get('dossiers/:dossier/blad')
  sheet(
    @Param('dossier') trajectory: string,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return this.#tell(request, reply, { trajectory, page: 'sheet' });
  }

  @Get('dossiers/:dossier/aanbevelingen/:recommendation')
  recommendation(
    @Param('dossier') trajectory: string,
    @Param('recommendation') point: string,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return this.#tell(request, reply, { trajectory, page: 'recommendation', point });
  }

  @Get('adviesraden/:municipality/:council')
  async council(
    @Param('municipality') municipality: string,
    @Param('council') id: string,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const council = await this.#ask(oneCouncil, { municipality, council: id });
    if (!council) return this.#show(request, reply, NOTHING);
    const filter = askedOf(request, paging);
    const dossiers = await this.#ask(listTrajectories, { ...filter, municipality, council: id });
    const kept = await this.#ask(oneKeptCouncil, { municipality, council: id });
    return this.#show(request, reply, { page: 'council', council, kept, dossiers });
  }

  @Get('niet-overgenomen')
  async register(@Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply) {
    const filter: RegisterAsked = askedOf(request, REGISTER);
    const councils = await this.#ask(listCouncils, {});
    const register = await this.#ask(listRegister, withinOne(filter, councils));
    return this.#show(request, reply, { page: 'register', register, councils, filter });
  }

  @Get('niet-overgenomen.csv')
  async registerCsv(@Req() request: FastifyRequest, @Res() reply: FastifyReply) {
    const { cursor: _, ...filter } = askedOf(request, REGISTER) as RegisterAsked;
    const asked = withinOne(filter, await this.#ask(listCouncils, {}));
    const page = (cursor?: string) => this.#ask(listRegisterAlone, { ...asked, limit: 100, cursor });
    sendCsv(this.#screens, request, reply, pagesFrom(await page(), page));
  }

  @Get('controlegetal')
  async checkpoint(@Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply) {
    const note = this.signing ? await publishedCheckpoint(this.signing, this.now()) : undefined;
    return this.#show(request, reply, { page: 'checkpoint', note });
  }

  #ask<Filter, Answer>(query: ViewQuery<Filter, Answer>, filter: Filter): Promise<Answer> {
    return this.bus.execute(new ListQuery(ANYONE, query, filter));
  }

  /** A page about one dossier; one that is not there has none. */
  async #tell(request: FastifyRequest, reply: FastifyReply, page: Pick<Question, 'trajectory'> & PageOfTrajectory) {
    const frame = frameOf(this.#screens, request);
    const told = await this.bus.execute(new TrajectoryQuery({ actor: ANYONE, frame, ...page }));
    return told ? sendPage(reply, 200, told.body) : this.#show(request, reply, NOTHING);
  }

  #show(request: FastifyRequest, reply: FastifyReply, page: PublicPage): string {
    return sendPublic(this.#screens, request, reply, page);
  }

  get #screens(): WebBuild {
    if (!this.built) throw new Refusal('not-found', 'de schermen zijn niet gebouwd');
    return this.built;
  }
}

/** One page after the other, as fast as they are taken; others have their turn in between. */
async function* pagesFrom(first: Page<RegisterItem>, after: (cursor: string) => Promise<Page<RegisterItem>>) {
  for (let page = first; ; page = await after(page.next)) {
    yield page.items;
    if (page.next === undefined) return;
    await new Promise(setImmediate);
  }
}

/** A council is chosen with its municipality; within one municipality each item tells whether it was refused before. */
function withinOne({ council: chosen = '', ...rest }: RegisterAsked, councils: Councils) {
  const [, chosenMunicipality, council] = /^(?:(gm\d{4})\/)?(.+)$/.exec(chosen) ?? [];
  const [only, other] = new Set(councils.items.map((one) => one.municipality));
  return { ...rest, council, municipality: chosenMunicipality ?? (other === undefined ? only : undefined) };
}

/** What was asked of a page; empty fields of a form are not asked. The language stands beside it. */
function askedOf(request: FastifyRequest, params: Parameters<typeof filterOf>[0]) {
  const given = Object.entries(queryOf(request));
  return filterOf(params, Object.fromEntries(given.filter(([name, value]) => name !== 'taal' && value !== '')));
}
