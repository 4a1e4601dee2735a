import type { Actor } from '#access';
import { Body, Controller, Post, Req, Res, UseGuards } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { COMMAND_PROBLEMS, Describe } from '../docs/describe.js';
import type { Imported } from '#commands';
import { described, either, fields, ref, string, whole } from '#schema';
import { FileBody, SHEET_TYPES, SheetBody } from '../http/bodies.js';
import { notImported, Refusal } from '../http/refusal.js';
import { From, SignedIn, type Sender } from '../http/sender.js';
import { code, filterOf, needed, oneOf } from '../reading/params.js';
import { ImportSheet, RECORD, type SheetAsked } from '../sheets/import-sheet.js';
import { newProgress, told } from '../sheets/progress.js';
import { Import } from './record.js';
import { trajectory } from './trajectory.js';

/** What a file added. */
export const imported = described(
  fields({
    trajectory: string,
    recorded: { ...whole, description: 'How many events were added.' },
    there: { ...whole, description: 'How many were there already.' },
    'position?': string,
  }),
  ({ id, recorded, there, position }: Imported & { ok: true }) => ({
    trajectory: id,
    recorded,
    there,
    ...(position !== undefined && { position }),
  }),
);

const OF_A_SHEET = {
  municipality: needed(code('Of a spreadsheet: whose it is, by its TOOI code.')),
  record: oneOf('Of a spreadsheet: whether it is recorded. Without it nothing is.', RECORD),
};
const PROGRESS = 'application/x-ndjson';

@Controller('imports')
@UseGuards(SignedIn)
export class ImportsController {
  constructor(private readonly bus: CommandBus) {}

  @Post()
  @Describe({
    id: 'importDossier',
    tag: 'facts',
    summary: 'Bring in a dossier file, all of it or nothing; or judge and bring in a spreadsheet',
    description:
      'Every refused fact is named with its line. The same file again adds nothing; a longer one adds the rest, by whoever may post each fact of it. A dossier that is new here is history, and marked as copied from paper (`broughtIn`). A spreadsheet (XLSX, ODS, CSV) becomes a dossier for each subject; without `record` it only tells what would come of it and which cells do not fit. Asked for `application/x-ndjson` it tells how far it is, a line at a time, and last its `answer` or `problem`. By: civil servant, administrator.',
    for: 'signed-in',
    query: OF_A_SHEET,
    body: {
      schema: { type: 'string', description: 'docs/dossier-format.md, docs/spreadsheet.md' },
      type: ['application/yaml', ...SHEET_TYPES],
    },
    answers: {
      200: {
        about: 'It was there already; or what came, or would come, of a spreadsheet.',
        schema: either(ref('Imported'), ref('SheetImport')),
        headers: ['Location'],
      },
      201: { about: 'Recorded.', schema: ref('Imported'), headers: ['Location', 'Position'] },
    },
    problems: COMMAND_PROBLEMS,
  })
  async bringIn(
    @From() { actor }: Sender,
    @Body() body: unknown,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    if (body instanceof SheetBody) return this.#sheet(actor, body, request, reply);
    if (!(body instanceof FileBody))
      throw new Refusal(
        'unsupported-media-type',
        'stuur een dossier als application/yaml, of een werkblad als XLSX, ODS of CSV',
      );
    const result = await this.bus.execute(new Import(actor, body.text));
    if (!result.ok) throw notImported(result, trajectory.called);
    const { id, recorded, position } = result;
    reply.status(recorded > 0 ? 201 : 200).header('Location', `/v1/trajectories/${encodeURIComponent(id)}`);
    if (position !== undefined) reply.header('Position', position);
    return imported(result);
  }

  async #sheet(actor: Actor, { bytes }: SheetBody, { query, headers }: FastifyRequest, reply: FastifyReply) {
    const { municipality, record = 'none' } = filterOf(OF_A_SHEET, query) as unknown as Pick<
      SheetAsked,
      'municipality'
    > &
      Partial<Pick<SheetAsked, 'record'>>;
    const progress = newProgress();
    const work = this.bus.execute(new ImportSheet({ actor, bytes, municipality, record, progress }));
    reply.status(200);
    if (!headers.accept?.includes(PROGRESS)) return work;
    reply.type(PROGRESS);
    return told(work, progress);
  }
}
