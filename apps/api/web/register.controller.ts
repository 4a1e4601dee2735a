import { ANYONE } from '#access';
import { today } from '#calendar';
import { PAPER_FORMATS } from '#paper';
import { listCouncils, listRegisterAlone, type Page, type RegisterFilter } from '#projections';
import { Controller, Get, Inject, Req, Res } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { writeOds } from 'hucre/ods';
import { Readable } from 'node:stream';
import { CLOCK, type Clock } from '../adapters.js';
import { Papers } from '../papers/papers.js';
import { registerPaper } from '../papers/public-papers.js';
import { Refusal } from '../http/refusal.js';
import { ListQuery } from '../reading/list.query.js';
import { askedOf } from './asked.js';
import type { RegisterItem } from './public-page.js';
import { registerAsked, registerFilterOf, withAuthorityInFull } from './register-asked.js';
import { languageOf, originOf, WEB_BUILD } from './send-page.js';
import type { WebBuild } from './web-build.js';

type Part = readonly RegisterItem[];

/** It is made at once, while others wait: of more there are the other formats, which go out part after part. */
const MOST_AT_ONCE = 1_000;
const ODS = 'application/vnd.oasis.opendocument.spreadsheet';

/** The public register as data, with what it holds: for spreadsheets and for programs. */
@Controller('openbaar')
@ApiExcludeController()
export class RegisterController {
  constructor(
    @Inject(WEB_BUILD) private readonly built: WebBuild | null,
    @Inject(CLOCK) private readonly now: Clock,
    private readonly bus: QueryBus,
    private readonly papers: Papers,
  ) {}

  @Get('niet-overgenomen.csv')
  async csv(@Req() request: FastifyRequest, @Res() reply: FastifyReply) {
    const { register, language, origin } = this.#writing(request);
    const parts = await this.#parts(request);
    this.#head(reply, 'csv', 'text/csv; charset=utf-8', origin);
    reply.send(Readable.from(written(parts, (items, first) => register.csv(items, language, first, origin))));
  }

  @Get('niet-overgenomen.json')
  async json(@Req() request: FastifyRequest, @Res() reply: FastifyReply) {
    const { register, origin } = this.#writing(request);
    const made = today(this.now());
    const parts = await this.#parts(request);
    const write = (items: Part, first: boolean) => register.json(items, first, origin, made);
    this.#head(reply, 'json', 'application/json; charset=utf-8', origin);
    reply.send(Readable.from(written(parts, write, register.jsonEnd)));
  }

  @Get('niet-overgenomen.ods')
  async ods(@Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply) {
    const { register, language, origin } = this.#writing(request);
    const items = await this.#atOnce(request);
    const { head, rows } = register.rows(items, language, origin);
    this.#head(reply, 'ods', ODS, origin);
    return Buffer.from(
      await writeOds({ sheets: [{ name: 'Blad1', rows: [[...head], ...rows.map((row) => [...row])] }] }),
    );
  }

  @Get(PAPER_FORMATS.map((format) => `niet-overgenomen.${format}`))
  async paper(@Req() request: FastifyRequest, @Res() reply: FastifyReply) {
    const { register, origin } = this.#writing(request);
    const items = await this.#atOnce(request);
    const made = today(this.now());
    const address = `${origin}${request.url.replace(/\.\w+(?=\?|$)/, '')}`;
    const paper = registerPaper(items, register.rows(items, 'nl', origin), { address, today: made });
    return this.papers.sendAs(request, reply, 'niet-overgenomen', paper);
  }

  @Get('niet-overgenomen.csv-metadata.json')
  metadata(@Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply) {
    askedOf(request, {});
    const { register, language, origin } = this.#writing(request);
    reply.type('application/csvm+json; charset=utf-8').header('Cache-Control', 'no-cache');
    return JSON.stringify(register.metadata(language, origin, today(this.now())), null, 2);
  }

  #head(reply: FastifyReply, ending: string, type: string, origin: string): void {
    const file = `niet-overgenomen.${ending}`;
    reply.type(type).header('Cache-Control', 'no-cache');
    reply.header('Content-Disposition', `attachment; filename="${file}"`);
    reply.header('Link', `<${origin}/openbaar/niet-overgenomen.csv-metadata.json>; rel="describedby"`);
  }

  #writing(request: FastifyRequest) {
    if (!this.built) throw new Refusal('not-found', 'de schermen zijn niet gebouwd');
    const { renderer, address } = this.built;
    return { register: renderer.register, language: languageOf(request), origin: originOf(address, request) };
  }

  async #atOnce(request: FastifyRequest): Promise<RegisterItem[]> {
    const items: RegisterItem[] = [];
    for await (const part of await this.#parts(request)) {
      items.push(...part);
      if (items.length > MOST_AT_ONCE) throw new Refusal('invalid', TOO_MANY.nl, { inEnglish: TOO_MANY.en });
    }
    return items;
  }

  /** All that is asked of it, of which the first part is there: a refusal is still one. */
  async #parts(request: FastifyRequest): Promise<AsyncIterable<Part>> {
    const filter = registerAsked(request, 'whole');
    const asked = registerFilterOf(filter, await this.bus.execute(new ListQuery(ANYONE, listCouncils, {})));
    const page = (cursor?: string) => this.#page({ ...asked, limit: 100, cursor });
    return pagesFrom(await page(), page);
  }

  async #page(filter: RegisterFilter): Promise<Page<RegisterItem>> {
    const { items, ...rest } = await this.bus.execute(new ListQuery(ANYONE, listRegisterAlone, filter));
    return { ...rest, items: items.map(withAuthorityInFull) };
  }
}

const TOO_MANY = {
  nl: `dit zijn meer dan ${MOST_AT_ONCE} regels; kies een deel, of neem CSV of JSON`,
  en: `these are more than ${MOST_AT_ONCE} rows; choose a part, or take CSV or JSON`,
};

/** One page after the other, as fast as they are taken; others have their turn in between. */
async function* pagesFrom(first: Page<RegisterItem>, after: (cursor: string) => Promise<Page<RegisterItem>>) {
  for (let page = first; ; page = await after(page.next)) {
    yield page.items;
    if (page.next === undefined) return;
    await new Promise(setImmediate);
  }
}

async function* written(parts: AsyncIterable<Part>, write: (part: Part, first: boolean) => string, end = '') {
  let first = true;
  for await (const part of parts) {
    yield write(part, first);
    first = false;
  }
  if (end !== '') yield end;
}
