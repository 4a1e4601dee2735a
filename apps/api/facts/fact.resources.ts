import { ref } from '#schema';
import { Body, Controller, Param, Post, Res, UseGuards, type Type } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import type { FastifyReply } from 'fastify';
import { Describe, type Described } from '../docs/describe.js';
import { OnConditions, type Conditions } from '../http/conditions.js';
import { From, SignedIn, type Sender } from '../http/sender.js';
import { answered } from './answered.js';
import { command, factDocs } from './command-docs.js';
import { batchOf, inputOf } from './command-input.js';
import { nounsOf, type PostedKind } from './kinds.js';
import { Record } from './record.js';

/** What is posted under a story: where, how it is described, and how a body becomes a command. */
interface Under {
  readonly name: string;
  readonly noun: string;
  readonly docs: Described;
  readonly read: (id: string, body: unknown, conditions: Conditions) => ReturnType<typeof inputOf>;
}

/** A resource under a story: they differ in their noun and their content, and in nothing else. */
function resourceUnder(kind: PostedKind, { name, noun, docs, read }: Under): Type {
  const { collection, one } = kind.posted;

  @Controller(`${collection}/:${one}`)
  @UseGuards(SignedIn)
  class UnderStory {
    constructor(private readonly bus: CommandBus) {}

    @Post(noun)
    @Describe(docs)
    async record(
      @From() { actor }: Sender,
      @OnConditions() conditions: Conditions,
      @Param(one) id: string,
      @Body() body: unknown,
      @Res({ passthrough: true }) reply: FastifyReply,
    ) {
      const outcome = await this.bus.execute(new Record(kind.name, actor, read(id, body, conditions)));
      return answered(kind, outcome, reply);
    }
  }
  Object.defineProperty(UnderStory, 'name', { value: `${name}Resource` });
  return UnderStory;
}

/** Each fact at its noun. */
export const factResources = (kind: PostedKind): Type[] =>
  nounsOf(kind).map(([noun, fact]) =>
    resourceUnder(kind, {
      ...{ name: fact, noun, docs: factDocs(kind, fact) },
      read: (id, body, conditions) => inputOf(id, fact, body, conditions),
    }),
  );

/** Where several facts of one story are posted at once. */
export function batchResource(kind: PostedKind): Type {
  const { one, batch } = kind.posted;
  const docs = {
    ...command(kind),
    id: batch.operation,
    summary: 'Bring several facts at once: all of them, or none',
    description: `Judged one after another, each on what those before it made of the ${one}; who may bring each is what counts.`,
    body: { schema: ref(batch.schema) },
  };
  return resourceUnder(kind, {
    ...{ name: 'Batch', noun: 'batches', docs },
    read: (id, body, conditions) => batchOf(kind, id, body, conditions),
  });
}
