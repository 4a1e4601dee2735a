import { ANYONE } from '#access';
import { today } from '#calendar';
import type { Signing } from '#checkpoints';
import { PAPER_FORMATS } from '#paper';
import {
  countEarliness,
  countRegister,
  listCouncils,
  listEarliness,
  listMunicipalities,
  listTrajectories,
  listRegister,
  oneCouncil,
  oneCouncilYear,
  oneKeptCouncil,
  searchStories,
  type Query as ViewQuery,
} from '#projections';
import { EARLINESS_CONCERNS, SUBJECTS } from '#vocabulary';
import { Controller, Get, Inject, Param, Req, Res } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Directory } from '#directory';
import { CLOCK, DIRECTORY, SIGNING, type Clock } from '../adapters.js';
import { publishedCheckpoint } from '../checkpoints/published-checkpoint.js';
import { Refusal } from '../http/refusal.js';
import { Papers } from '../papers/papers.js';
import { councilYearPaper } from '../papers/public-papers.js';
import { ListQuery } from '../reading/list.query.js';
import { code, day, filterOf, oneOf, paging, text, year } from '../reading/params.js';
import type { PageOfTrajectory, Question } from '../trajectory-query/question.js';
import { TrajectoryQuery } from '../trajectory-query/trajectory.query.js';
import { askedOf, chosenIn, queryOf, timesOf } from './asked.js';
import type { WebBuild } from './web-build.js';
import type { EarlinessAsked, PublicPage } from './public-page.js';
import { withPlacesInFull } from './in-full.js';
import { listsOf, named, registerAsked, registerFilterOf, withAuthorityInFull } from './register-asked.js';
import { municipalityIn, publicMunicipality, sharedAmong } from './public-municipality.js';
import { WEB_BUILD, frameOf, NOTHING, sendPage, sendPublic } from './send-page.js';

const SEARCH = { q: text('Words.'), dossier: text('Id of a dossier: in that one alone.') };
const CHOSEN = {
  municipality: code('A municipality.'),
  council: text('A council, after its municipality and a slash.'),
};
const LIST = {
  ...{ ...SEARCH, ...CHOSEN, subject: oneOf('What it is about.', SUBJECTS) },
  ...{ advisedFrom: day('Advised from.'), advisedUntil: day('Advised until.') },
  ...paging,
};
const EARLINESS = {
  ...{ ...CHOSEN, concern: oneOf('What was wrong.', EARLINESS_CONCERNS) },
  ...{ from: day('Asked from.'), until: day('Asked until.') },
  ...paging,
};
const YEAR = { year: year('A calendar year.') };

/** What is published, for anybody, as pages that need no script: each shows what ANYONE may see, and no more. */
@Controller('openbaar')
@ApiExcludeController()
export class PublicController {
  constructor(
    @Inject(WEB_BUILD) private readonly built: WebBuild | null,
    @Inject(SIGNING) private readonly signing: Signing | null,
    @Inject(CLOCK) private readonly now: Clock,
    @Inject(DIRECTORY) private readonly directory: Directory,
    private readonly bus: QueryBus,
    private readonly papers: Papers,
  ) {}

  @Get()
  async dossiers(@Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply) {
    const { q, dossier, ...filter } = askedOf(request, queryOf(request)['q'] ? SEARCH : LIST);
    if (q === undefined) {
      const [dossiers, councils, places] = await Promise.all([
        this.#ask(listTrajectories, chosenIn(filter)),
        this.#ask(listCouncils, {}),
        this.#ask(listMunicipalities, {}),
      ]);
      return this.#show(request, reply, {
        page: 'dossiers',
        ...{ dossiers, councils, filter, municipalities: named(places) },
      });
    }
    const within = dossier === undefined ? {} : { dossier: String(dossier) };
    const found = await this.#ask(searchStories, { q: String(q), ...within });
    const items = found.items.map(withPlacesInFull);
    return this.#show(request, reply, { page: 'found', q: String(q), ...within, found: { ...found, items } });
  }

  @Get('dossiers/:dossier')
  dossier(
    @Param('dossier') trajectory: string,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return this.#tell(request, reply, { trajectory, page: 'dossier' });
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

  @Get('dossiers/:dossier/tekst')
  text(
    @Param('dossier') trajectory: string,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return this.#tell(request, reply, { trajectory, page: 'text' });
  }

  @Get('dossiers/:dossier/tekst/:versions')
  textDifference(
    @Param('dossier') trajectory: string,
    @Param('versions') point: string,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return this.#tell(request, reply, { trajectory, page: 'textDifference', point });
  }

  @Get('adviesraden/:municipality/:council')
  async council(
    @Param('municipality') municipality: string,
    @Param('council') id: string,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const filter = askedOf(request, paging);
    const council = await this.#ask(oneCouncil, { municipality, council: id });
    if (!council) return this.#show(request, reply, NOTHING);
    const dossiers = await this.#ask(listTrajectories, { ...filter, municipality, council: id });
    const { home, others } = await sharedAmong(this.directory, municipality, id);
    const kept = await this.#ask(oneKeptCouncil, { municipality: home, council: id });
    const shared = await Promise.all(
      others.map(async (code) => ({ municipality: code, name: (await publicMunicipality(this.directory, code)).name })),
    );
    return this.#show(request, reply, { page: 'council', council, kept, dossiers, shared });
  }

  @Get('adviesraden/:municipality/:council/jaren/:year')
  async councilYear(
    @Param('municipality') municipality: string,
    @Param('council') council: string,
    @Param('year') given: string,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    askedOf(request, {});
    const { year: asked } = filterOf(YEAR, { year: given }) as { year: number };
    const told = await this.#ask(oneCouncilYear, { municipality, council, year: asked });
    return this.#show(request, reply, told ? { page: 'councilYear', told } : NOTHING);
  }

  @Get(PAPER_FORMATS.map((format) => `adviesraden/:municipality/:council/jaren/:year/verslag.${format}`))
  async councilYearPaper(
    @Param('municipality') municipality: string,
    @Param('council') council: string,
    @Param('year') given: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ) {
    askedOf(request, {});
    const { year: asked } = filterOf(YEAR, { year: given }) as { year: number };
    const told = await this.#ask(oneCouncilYear, { municipality, council, year: asked });
    if (!told) throw new Refusal('unknown-id', 'deze adviesraad bestaat niet', { status: 404 });
    const text = this.#screens.renderer.yearText(told, today(this.now()));
    return this.papers.sendAs(request, reply, `${council}-${asked}`, councilYearPaper(told, text));
  }

  @Get('niet-overgenomen')
  async register(@Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply) {
    const filter = registerAsked(request);
    const councils = await this.#ask(listCouncils, {});
    const lists = listsOf(filter);
    const { verdict, state: _, ...counted } = registerFilterOf(filter, councils);
    const [register, counts, places] = await Promise.all([
      this.#ask(listRegister, { ...counted, verdict, state: lists }),
      this.#ask(countRegister, counted),
      this.#ask(listMunicipalities, {}),
    ]);
    return this.#show(request, reply, {
      page: 'register',
      register: { ...register, items: register.items.map(withAuthorityInFull) },
      ...{ counts, councils, filter, municipalities: named(places), lists },
    });
  }

  @Get('gegevens')
  data(@Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply) {
    askedOf(request, {});
    return this.#show(request, reply, { page: 'data' });
  }

  @Get('hoe-vroeg')
  async earliness(@Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply) {
    const filter: EarlinessAsked = askedOf(request, EARLINESS);
    const asked = chosenIn(filter);
    const [earliness, counts, councils, places] = await Promise.all([
      this.#ask(listEarliness, asked),
      this.#ask(countEarliness, asked),
      this.#ask(listCouncils, {}),
      this.#ask(listMunicipalities, {}),
    ]);
    return this.#show(request, reply, {
      page: 'earliness',
      ...{ earliness, counts, councils, filter, municipalities: named(places) },
    });
  }

  @Get('controlegetal')
  async checkpoint(@Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply) {
    askedOf(request, {});
    const note = this.signing ? await publishedCheckpoint(this.signing, this.now()) : undefined;
    return this.#show(request, reply, { page: 'checkpoint', note });
  }

  #ask<Filter, Answer>(query: ViewQuery<Filter, Answer>, filter: Filter): Promise<Answer> {
    return this.bus.execute(new ListQuery(ANYONE, query, filter));
  }

  /** A page about one dossier, also as it stood on a day; one that is not there has none. */
  async #tell(request: FastifyRequest, reply: FastifyReply, page: Pick<Question, 'trajectory'> & PageOfTrajectory) {
    const times = timesOf(request, this.now());
    const frame = frameOf(this.#screens, request);
    const ask = (when: object) => this.bus.execute(new TrajectoryQuery({ actor: ANYONE, frame, ...page, ...when }));
    const told = await ask(times);
    if (told) return sendPage(reply, 200, told.body);
    const isThere = Object.keys(times).length > 0 && (await ask({})) !== undefined;
    return this.#show(request, reply, isThere ? { page: 'notYet', dossier: page.trajectory, ...times } : NOTHING);
  }

  async #show(request: FastifyRequest, reply: FastifyReply, page: PublicPage): Promise<string> {
    const code = municipalityIn(page);
    const whose = code === undefined ? undefined : await publicMunicipality(this.directory, code);
    return sendPublic(this.#screens, request, reply, page, whose);
  }

  get #screens(): WebBuild {
    if (!this.built) throw new Refusal('not-found', 'de schermen zijn niet gebouwd');
    return this.built;
  }
}
