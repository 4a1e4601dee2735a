import type { Directory } from '#directory';
import { SheetMapping } from '#spreadsheet';
import { Body, Controller, Get, Inject, Param, Put, Res, UseGuards } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { DIRECTORY } from '../adapters.js';
import { contentIn } from '../administration/content.js';
import { change, permit, read, written } from '../administration/resource.js';
import { Describe } from '../docs/describe.js';
import { etagOf, OnConditions, type Conditions } from '../http/conditions.js';
import { From, SignedIn, type Sender } from '../http/sender.js';
import { ref } from '#schema';

const kept = { schema: ref('SheetMapping'), headers: ['ETag'] };

@Controller('municipalities/:municipality/sheet-mapping')
@UseGuards(SignedIn)
export class SheetMappingController {
  constructor(@Inject(DIRECTORY) private readonly directory: Directory) {}

  @Get()
  @Describe(
    read({
      id: 'showSheetMapping',
      summary: 'How the spreadsheets of a municipality are read, beside what their columns are called',
      description:
        'By: civil servant, administrator. Empty when nothing was said by hand yet. See docs/spreadsheet.md.',
      answers: { 200: { about: 'By hand.', ...kept } },
    }),
  )
  async show(
    @From() { actor }: Sender,
    @Param('municipality') code: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    permit(actor, 'sheets', 'read', code);
    const { mapping, revision } = await this.directory.administration.sheetMapping(code);
    reply.header('ETag', etagOf(revision));
    return mapping;
  }

  @Put()
  @Describe(
    change({
      id: 'keepSheetMapping',
      summary: 'Say anew how its spreadsheets are read, as a whole',
      description: 'By: civil servant, administrator.',
      body: { schema: ref('SheetMapping') },
      answers: { 200: { about: 'Kept.', ...kept } },
    }),
  )
  async keep(
    @From() { actor }: Sender,
    @OnConditions() { expectedRevision }: Conditions,
    @Param('municipality') code: string,
    @Body() body: unknown,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    permit(actor, 'sheets', 'change', code);
    const content = contentIn(SheetMapping, body);
    written(await this.directory.administration.by(actor.id).keepSheetMapping(code, content, expectedRevision), reply);
    return content;
  }
}
