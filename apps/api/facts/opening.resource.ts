import type { Directory } from '#directory';
import { Body, Controller, Inject, Post, Res, UseGuards, type Type } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import type { FastifyReply } from 'fastify';
import { DIRECTORY } from '../adapters.js';
import { Describe } from '../docs/describe.js';
import { fieldsOf } from '../http/bodies.js';
import { OnConditions, type Conditions } from '../http/conditions.js';
import { From, SignedIn, type Sender } from '../http/sender.js';
import { answered } from './answered.js';
import { factDocs } from './command-docs.js';
import { inputOf } from './command-input.js';
import type { PostedKind } from './kinds.js';
import { Record } from './record.js';

/** Where the stories of a kind stand: what is posted there opens one. */
export function openingResource(kind: PostedKind): Type {
  const { collection, completed } = kind.posted;
  const { opening } = kind.kind;

  @Controller(collection)
  @UseGuards(SignedIn)
  class OpeningResource {
    constructor(
      private readonly bus: CommandBus,
      @Inject(DIRECTORY) private readonly directory: Directory,
    ) {}

    @Post()
    @Describe(factDocs(kind, opening))
    async open(
      @From() { actor }: Sender,
      @OnConditions() conditions: Conditions,
      @Body() body: unknown,
      @Res({ passthrough: true }) reply: FastifyReply,
    ) {
      const { id, ...given } = fieldsOf(body);
      const fields = await completed(this.directory, given);
      // What is not an id is refused further on, like any other field; without one it gets the name of its title.
      const unnamed = id === undefined || id === null;
      const name = unnamed ? fields['title'] : id;
      const proposed = inputOf(typeof name === 'string' ? name : '', opening, fields, conditions);
      const outcome = await this.bus.execute(
        new Record(kind.name, actor, { ...proposed, ...(unnamed && { unnamed }) }),
      );
      if (outcome.ok) reply.header('Location', `/v1/${collection}/${encodeURIComponent(outcome.id)}`);
      return answered(kind, outcome, reply);
    }
  }
  return OpeningResource;
}
