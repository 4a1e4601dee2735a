import type { Directory } from '#directory';
import { described, fields, ref, whole } from '#schema';
import { Body, Controller, Delete, Get, HttpCode, Inject, Param, Put, Res, UseGuards } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { DIRECTORY } from '../adapters.js';
import { Describe } from '../docs/describe.js';
import { DOCUMENT_TYPES, DocumentBody } from '../http/bodies.js';
import { etagOf, OnConditions, type Conditions } from '../http/conditions.js';
import { Refusal } from '../http/refusal.js';
import { From, SignedIn, type Sender } from '../http/sender.js';
import { logoOf } from './logo.js';
import { change, permit, read, written } from './resource.js';

export const logoAnswer = described(
  fields({ 'size?': { ...whole, description: 'In bytes; of a municipality that has no logo, nothing.' } }),
  (bytes: Uint8Array | undefined) => ({ ...(bytes && { size: bytes.byteLength }) }),
);

const kept = { schema: ref('Logo'), headers: ['ETag'] };

/** The logo of a municipality; anybody sees it at /openbaar/gemeenten/{municipality}/logo. */
@Controller('municipalities/:municipality/logo')
@UseGuards(SignedIn)
export class LogosController {
  constructor(@Inject(DIRECTORY) private readonly directory: Directory) {}

  @Get()
  @Describe(
    read({
      id: 'showLogo',
      summary: 'Whether a municipality has a logo',
      description: 'By: who is of the municipality.',
      answers: { 200: { about: 'As it is now.', ...kept } },
    }),
  )
  async show(
    @From() { actor }: Sender,
    @Param('municipality') code: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    permit(actor, 'settings', 'read', code);
    const { image, revision } = await this.directory.administration.logo(code);
    reply.header('ETag', etagOf(revision));
    return logoAnswer(image?.bytes);
  }

  @Put()
  @Describe(
    change(
      {
        id: 'keepLogo',
        summary: 'Give a municipality its logo: PNG, JPEG or WebP, by what it is',
        description: 'By: administrator. At most 300 kB and 4,000 pixels either way.',
        body: { schema: { type: 'string', format: 'binary' }, type: DOCUMENT_TYPES },
        answers: { 200: { about: 'Kept.', ...kept } },
      },
      ['too-large', 'unsupported-media-type'],
    ),
  )
  async keep(
    @From() { actor }: Sender,
    @OnConditions() { expectedRevision }: Conditions,
    @Param('municipality') code: string,
    @Body() body: unknown,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    permit(actor, 'settings', 'change', code);
    if (!(body instanceof DocumentBody))
      throw new Refusal('unsupported-media-type', 'stuur een afbeelding als application/octet-stream');
    const image = logoOf(body.bytes);
    written(await this.directory.administration.by(actor.id).keepLogo(code, image, expectedRevision), reply);
    return logoAnswer(image.bytes);
  }

  @Delete()
  @HttpCode(204)
  @Describe(
    change({
      id: 'removeLogo',
      summary: 'Have no logo any more',
      description: 'By: administrator.',
      answers: { 204: { about: 'There is none any more.', headers: ['ETag'] } },
    }),
  )
  async remove(
    @From() { actor }: Sender,
    @OnConditions() { expectedRevision }: Conditions,
    @Param('municipality') code: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    permit(actor, 'settings', 'change', code);
    written(await this.directory.administration.by(actor.id).keepLogo(code, undefined, expectedRevision), reply);
  }
}
