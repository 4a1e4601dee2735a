import { Body, Controller, Post, Res, UseGuards } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import type { FastifyReply } from 'fastify';
import { COMMAND_PROBLEMS, Describe } from '../docs/describe.js';
import type { Imported } from '#commands';
import { described, fields, ref, string, whole } from '#schema';
import { FileBody } from '../http/bodies.js';
import { notImported, Refusal } from '../http/refusal.js';
import { From, SignedIn, type Sender } from '../http/sender.js';
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

@Controller('imports')
@UseGuards(SignedIn)
export class ImportsController {
  constructor(private readonly bus: CommandBus) {}

  @Post()
  @Describe({
    id: 'importDossier',
    tag: 'facts',
    summary: 'Bring in a dossier file: all of it or nothing',
    description:
      'Every refused fact is named with its line. The same file again adds nothing; a longer one adds the rest, by whoever may post each fact of it. A dossier that is new here is history, and marked as copied from paper (`broughtIn`). By: civil servant, administrator.',
    for: 'signed-in',
    body: { schema: { type: 'string', description: 'docs/dossier-format.md' }, type: 'application/yaml' },
    answers: {
      200: { about: 'It was there already.', schema: ref('Imported'), headers: ['Location'] },
      201: { about: 'Recorded.', schema: ref('Imported'), headers: ['Location', 'Position'] },
    },
    problems: COMMAND_PROBLEMS,
  })
  async bringIn(@From() { actor }: Sender, @Body() body: unknown, @Res({ passthrough: true }) reply: FastifyReply) {
    if (!(body instanceof FileBody))
      throw new Refusal('unsupported-media-type', 'stuur een dossier als application/yaml');
    const result = await this.bus.execute(new Import(actor, body.text));
    if (!result.ok) throw notImported(result, trajectory.called);
    const { id, recorded, position } = result;
    reply.status(recorded > 0 ? 201 : 200).header('Location', `/v1/trajectories/${encodeURIComponent(id)}`);
    if (position !== undefined) reply.header('Position', position);
    return imported(result);
  }
}
