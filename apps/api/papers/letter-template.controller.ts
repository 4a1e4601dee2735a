import type { Directory } from '#directory';
import { PAPER_TYPES, PLACEHOLDERS } from '#paper';
import { described, fields, list, oneOf, ref, whole } from '#schema';
import { Body, Controller, Delete, Get, HttpCode, Inject, Param, Put, Res, UseGuards } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { DIRECTORY } from '../adapters.js';
import { change, permit, read, written } from '../administration/resource.js';
import { Describe } from '../docs/describe.js';
import { attachment } from '../http/attachment.js';
import { DOCUMENT_TYPES, DocumentBody } from '../http/bodies.js';
import { etagOf, OnConditions, type Conditions } from '../http/conditions.js';
import { Refusal } from '../http/refusal.js';
import { From, SignedIn, type Sender } from '../http/sender.js';
import { Papers } from './papers.js';

export const letterTemplateAnswer = described(
  fields({
    'size?': { ...whole, description: 'In bytes; of a municipality that has no template, nothing.' },
    placeholders: { ...list(oneOf(PLACEHOLDERS)), description: 'What a template may have between `{{` and `}}`.' },
  }),
  (bytes: Uint8Array | undefined) => ({ ...(bytes && { size: bytes.byteLength }), placeholders: [...PLACEHOLDERS] }),
);

const kept = { schema: ref('LetterTemplate'), headers: ['ETag'] };
const BY = 'By: administrator. The letters that are made afterwards look like it.';

/** The template of the letters to councils, in which the municipality has its own look. */
@Controller('municipalities/:municipality/letter-template')
@UseGuards(SignedIn)
export class LetterTemplateController {
  constructor(
    @Inject(DIRECTORY) private readonly directory: Directory,
    private readonly papers: Papers,
  ) {}

  @Get()
  @Describe(
    read({
      id: 'showLetterTemplate',
      summary: 'Whether a municipality has a template of its letters to councils, and what may stand in one',
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
    const { bytes, revision } = await this.directory.administration.letterTemplate(code);
    reply.header('ETag', etagOf(revision));
    return letterTemplateAnswer(bytes);
  }

  @Get('file')
  @Describe(
    read({
      id: 'downloadLetterTemplate',
      summary: 'The template of its letters, as it came',
      description: 'By: who is of the municipality. To save.',
      answers: {
        200: { about: 'The template.', schema: { type: 'string', format: 'binary' }, type: PAPER_TYPES.docx },
      },
    }),
  )
  async download(
    @From() { actor }: Sender,
    @Param('municipality') code: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    permit(actor, 'settings', 'read', code);
    const { bytes } = await this.directory.administration.letterTemplate(code);
    if (!bytes) throw new Refusal('unknown-id', 'deze gemeente heeft geen sjabloon', { status: 404 });
    reply.type(PAPER_TYPES.docx).header('Content-Disposition', attachment('sjabloon.docx'));
    return Buffer.from(bytes);
  }

  @Put()
  @Describe(
    change(
      {
        id: 'keepLetterTemplate',
        summary: 'Have the letters to councils look like a Word document with placeholders',
        description: `${BY} What runs, or leads out of the file, is refused.`,
        body: { schema: { type: 'string', format: 'binary' }, type: DOCUMENT_TYPES },
        answers: { 200: { about: 'Kept.', ...kept } },
      },
      ['busy', 'too-large', 'unsupported-media-type'],
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
    if (!(body instanceof DocumentBody)) {
      throw new Refusal('unsupported-media-type', 'stuur een Word-document als application/octet-stream');
    }
    await this.papers.checkTemplate(body.bytes, actor.id);
    written(
      await this.directory.administration.by(actor.id).keepLetterTemplate(code, body.bytes, expectedRevision),
      reply,
    );
    return letterTemplateAnswer(body.bytes);
  }

  @Delete()
  @HttpCode(204)
  @Describe(
    change({
      id: 'removeLetterTemplate',
      summary: 'Have the letters to councils look as they do without a template',
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
    written(
      await this.directory.administration.by(actor.id).keepLetterTemplate(code, undefined, expectedRevision),
      reply,
    );
  }
}
