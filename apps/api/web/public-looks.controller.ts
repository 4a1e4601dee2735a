import type { Directory } from '#directory';
import { MUNICIPALITY } from '#facts';
import { Controller, Get, Inject, Param, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { DIRECTORY } from '../adapters.js';
import { lookSheet } from '../administration/look.js';
import { Refusal } from '../http/refusal.js';

const nothing = () => new Refusal('not-found', 'er is niets op dit adres');

/** What a page names has its version in its address: a browser need not ask again. */
const kept = (reply: FastifyReply, type: string) =>
  reply.headers({
    'Content-Type': type,
    'Cache-Control': 'public, max-age=31536000, immutable',
    // Opened by itself it does nothing either, whatever it says that it is.
    'Content-Security-Policy': "default-src 'none'; sandbox",
    'X-Content-Type-Options': 'nosniff',
  });

/** How a municipality looks, for whoever reads a page of it. */
@Controller('openbaar/gemeenten/:municipality')
@ApiExcludeController()
export class PublicLooksController {
  constructor(@Inject(DIRECTORY) private readonly directory: Directory) {}

  @Get('logo')
  async logo(@Param('municipality') code: string, @Res({ passthrough: true }) reply: FastifyReply) {
    if (!MUNICIPALITY.test(code)) throw nothing();
    const { image } = await this.directory.administration.logo(code);
    if (!image) throw nothing();
    kept(reply, image.type);
    return Buffer.from(image.bytes);
  }

  @Get('uiterlijk.css')
  async sheet(@Param('municipality') code: string, @Res({ passthrough: true }) reply: FastifyReply) {
    if (!MUNICIPALITY.test(code)) throw nothing();
    const { look = {} } = await this.directory.administration.municipality(code);
    kept(reply, 'text/css; charset=utf-8');
    return lookSheet(look);
  }
}
