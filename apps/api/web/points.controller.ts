import { ANYONE } from '#access';
import { today } from '#calendar';
import { listPoints } from '#projections';
import { Controller, Get, Inject, Req, Res } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { CLOCK, type Clock } from '../adapters.js';
import { ListQuery } from '../reading/list.query.js';
import { code, day, text } from '../reading/params.js';
import { askedOf, chosenIn } from './asked.js';
import { metadataOf, odsOf, sendCsv, sendJson, writing, type Files } from './data-files.js';
import { inFull } from './in-full.js';
import type { PublicPoint } from './public-page.js';
import { WEB_BUILD } from './send-page.js';
import type { WebBuild } from './web-build.js';

const POINTS = {
  municipality: code('A municipality.'),
  council: text('A council, after its municipality and a slash.'),
  ...{ advisedFrom: day('Advised from.'), advisedUntil: day('Advised until.') },
};

/** Every point that is public, with what was answered and what changed, as data: what was adopted too. */
@Controller('openbaar')
@ApiExcludeController()
export class PointsController {
  constructor(
    @Inject(WEB_BUILD) private readonly built: WebBuild | null,
    @Inject(CLOCK) private readonly now: Clock,
    private readonly bus: QueryBus,
  ) {}

  @Get('punten.csv')
  csv(@Req() request: FastifyRequest, @Res() reply: FastifyReply) {
    return sendCsv(reply, writing(this.built, request), this.#files(request));
  }

  @Get('punten.json')
  json(@Req() request: FastifyRequest, @Res() reply: FastifyReply) {
    return sendJson(reply, writing(this.built, request), this.#files(request));
  }

  @Get('punten.ods')
  ods(@Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply) {
    return odsOf(reply, writing(this.built, request), this.#files(request));
  }

  @Get('punten.csv-metadata.json')
  metadata(@Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply) {
    askedOf(request, {});
    return metadataOf(reply, writing(this.built, request), this.#files(request));
  }

  #files(request: FastifyRequest): Files<PublicPoint> {
    const { renderer } = writing(this.built, request);
    const { advisedFrom: from, advisedUntil: until, ...asked } = chosenIn<Asked>(askedOf(request, POINTS));
    return {
      ...{ name: 'punten', data: renderer.points, made: today(this.now()) },
      page: async (cursor) => {
        const filter = { ...asked, from, until, limit: 100, cursor };
        const { items, ...rest } = await this.bus.execute(new ListQuery(ANYONE, listPoints, filter));
        return {
          ...rest,
          items: items.map((item) => ({ ...item, authorityName: inFull(item.authorityName, item.municipality) })),
        };
      },
    };
  }
}

type Asked = Partial<Record<keyof typeof POINTS, string>>;
