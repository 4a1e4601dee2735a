import { Body, Controller, Param, Post, Res, UseGuards } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import type { FastifyReply } from 'fastify';
import { Describe } from '../docs/describe.js';
import { ref } from '#schema';
import { OnConditions, type Conditions } from '../http/conditions.js';
import { From, SignedIn, type Sender } from '../http/sender.js';
import { command } from './command-docs.js';
import { Record } from './record.js';
import { batchOf, recorded } from './command-input.js';

@Controller('trajectories/:trajectory/batches')
@UseGuards(SignedIn)
export class BatchesController {
  constructor(private readonly bus: CommandBus) {}

  @Post()
  @Describe({
    ...command('DraftPublished'),
    id: 'recordBatch',
    summary: 'Bring several facts at once: all of them, or none',
    description:
      'Judged one after another, each on what those before it made of the trajectory; who may bring each is what counts.',
    body: { schema: ref('Batch') },
  })
  async record(
    @From() { actor }: Sender,
    @OnConditions() conditions: Conditions,
    @Param('trajectory') trajectory: string,
    @Body() body: unknown,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return recorded(await this.bus.execute(new Record(actor, batchOf(trajectory, body, conditions))), reply);
  }
}
