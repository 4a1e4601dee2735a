import { ANYONE } from '#access';
import { today } from '#calendar';
import { PAPER_FORMATS } from '#paper';
import { listCouncils, listRegisterAlone } from '#projections';
import { Controller, Get, Inject, Req, Res } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { CLOCK, type Clock } from '../adapters.js';
import { Papers } from '../papers/papers.js';
import { registerPaper } from '../papers/public-papers.js';
import { ListQuery } from '../reading/list.query.js';
import { askedOf } from './asked.js';
import { atOnce, metadataOf, odsOf, sendCsv, sendJson, writing, type Files } from './data-files.js';
import type { RegisterItem } from './public-page.js';
import { registerAsked, registerFilterOf, withAuthorityInFull } from './register-asked.js';
import { WEB_BUILD } from './send-page.js';
import type { WebBuild } from './web-build.js';

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
    await sendCsv(reply, writing(this.built, request), await this.#files(request));
  }

  @Get('niet-overgenomen.json')
  async json(@Req() request: FastifyRequest, @Res() reply: FastifyReply) {
    await sendJson(reply, writing(this.built, request), await this.#files(request));
  }

  @Get('niet-overgenomen.ods')
  async ods(@Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply) {
    return odsOf(reply, writing(this.built, request), await this.#files(request));
  }

  @Get(PAPER_FORMATS.map((format) => `niet-overgenomen.${format}`))
  async paper(@Req() request: FastifyRequest, @Res() reply: FastifyReply) {
    const { origin } = writing(this.built, request);
    const { data, page, made } = await this.#files(request);
    const items = await atOnce(page);
    const address = `${origin}${request.url.replace(/\.\w+(?=\?|$)/, '')}`;
    const paper = registerPaper(items, data.rows(items, 'nl', origin), { address, today: made });
    return this.papers.sendAs(request, reply, 'niet-overgenomen', paper);
  }

  @Get('niet-overgenomen.csv-metadata.json')
  async metadata(@Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply) {
    askedOf(request, {});
    return metadataOf(reply, writing(this.built, request), await this.#files(request));
  }

  async #files(request: FastifyRequest): Promise<Files<RegisterItem>> {
    const { renderer } = writing(this.built, request);
    const filter = registerAsked(request, 'whole');
    const asked = registerFilterOf(filter, await this.bus.execute(new ListQuery(ANYONE, listCouncils, {})));
    return {
      ...{ name: 'niet-overgenomen', data: renderer.register, made: today(this.now()) },
      page: async (cursor) => {
        const query = new ListQuery(ANYONE, listRegisterAlone, { ...asked, limit: 100, cursor });
        const { items, ...rest } = await this.bus.execute(query);
        return { ...rest, items: items.map(withAuthorityInFull) };
      },
    };
  }
}
