import { Body, Controller, Param, Post, Res, UseGuards, type Type } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import type { FastifyReply } from 'fastify';
import { Describe } from '../docs/describe.js';
import { OnConditions, type Conditions } from '../http/conditions.js';
import { From, SignedIn, type Sender } from '../http/sender.js';
import { answered } from './answered.js';
import { factDocs } from './command-docs.js';
import { inputOf } from './command-input.js';
import { nounsOf, type PostedKind } from './kinds.js';
import { Record } from './record.js';

/** The resource of one fact: they differ in their noun and their content, and in nothing else. */
function factResource(kind: PostedKind, noun: string, fact: string): Type {
  const { collection, one } = kind.posted;

  @Controller(`${collection}/:${one}`)
  @UseGuards(SignedIn)
  class FactResource {
    constructor(private readonly bus: CommandBus) {}

    @Post(noun)
    @Describe(factDocs(kind, fact))
    async record(
      @From() { actor }: Sender,
      @OnConditions() conditions: Conditions,
      @Param(one) id: string,
      @Body() body: unknown,
      @Res({ passthrough: true }) reply: FastifyReply,
    ) {
      const outcome = await this.bus.execute(new Record(kind.name, actor, inputOf(id, fact, body, conditions)));
      return answered(kind, outcome, reply);
    }
  }
  Object.defineProperty(FactResource, 'name', { value: `${fact}Resource` });
  return FactResource;
}

export const factResources = (kind: PostedKind): Type[] =>
  nounsOf(kind).map(([noun, fact]) => factResource(kind, noun, fact));
