import { Controller, Get, Inject, Param, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Refusal } from '../http/refusal.js';
import { askedOf } from './asked.js';
import { NOTHING, sendPublic, WEB_BUILD } from './send-page.js';
import type { WebBuild } from './web-build.js';

/** The user guide, for anybody, as pages that need no script. */
@Controller('handboek')
@ApiExcludeController()
export class HandbookController {
  constructor(@Inject(WEB_BUILD) private readonly built: WebBuild | null) {}

  @Get()
  first(@Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply) {
    return this.#show('', request, reply);
  }

  @Get(':chapter')
  chapter(
    @Param('chapter') name: string,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return this.#show(name, request, reply);
  }

  #show(name: string, request: FastifyRequest, reply: FastifyReply): string {
    if (!this.built) throw new Refusal('not-found', 'de schermen zijn niet gebouwd');
    askedOf(request, {});
    const chapter = this.built.handbook.find((one) => one.name === name);
    return sendPublic(this.built, request, reply, chapter ? { page: 'handbook', chapter } : NOTHING);
  }
}
