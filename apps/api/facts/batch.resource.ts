import { Body, Controller, Param, Post, Res, UseGuards, type Type } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import type { FastifyReply } from 'fastify';
import { ref } from '#schema';
import { Describe } from '../docs/describe.js';
import { OnConditions, type Conditions } from '../http/conditions.js';
import { From, SignedIn, type Sender } from '../http/sender.js';
import { answered } from './answered.js';
import { command } from './command-docs.js';
import { batchOf } from './command-input.js';
import type { PostedKind } from './kinds.js';
import { Record } from './record.js';

/** Where several facts of one story are posted at once. */
export function batchResource(kind: PostedKind): Type {
  const { collection, one, batch } = kind.posted;

  @Controller(`${collection}/:${one}/batches`)
  @UseGuards(SignedIn)
  class BatchResource {
    constructor(private readonly bus: CommandBus) {}

    @Post()
    @Describe({
      ...command(kind),
      id: batch.operation,
      summary: 'Bring several facts at once: all of them, or none',
      description: `Judged one after another, each on what those before it made of the ${one}; who may bring each is what counts.`,
      body: { schema: ref(batch.schema) },
    })
    async record(
      @From() { actor }: Sender,
      @OnConditions() conditions: Conditions,
      @Param(one) id: string,
      @Body() body: unknown,
      @Res({ passthrough: true }) reply: FastifyReply,
    ) {
      const outcome = await this.bus.execute(new Record(kind.name, actor, batchOf(kind, id, body, conditions)));
      return answered(kind, outcome, reply);
    }
  }
  return BatchResource;
}
