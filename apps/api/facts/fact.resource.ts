import { Body, Controller, Param, Post, Res, UseGuards, type Type } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import type { FastifyReply } from 'fastify';
import { Describe } from '../docs/describe.js';
import { OnConditions, type Conditions } from '../http/conditions.js';
import { From, SignedIn, type Sender } from '../http/sender.js';
import { command } from './command-docs.js';
import { NOUNS, type PostedFact } from './nouns.js';
import { Record } from './record.js';
import { inputOf, recorded } from './command-input.js';

/** The resource of one kind of fact: they differ in their noun and their content, and in nothing else. */
function factResource(noun: string, fact: PostedFact): Type {
  @Controller('trajectories/:trajectory')
  @UseGuards(SignedIn)
  class FactResource {
    constructor(private readonly bus: CommandBus) {}

    @Post(noun)
    @Describe(command(fact))
    async record(
      @From() { actor }: Sender,
      @OnConditions() conditions: Conditions,
      @Param('trajectory') trajectory: string,
      @Body() body: unknown,
      @Res({ passthrough: true }) reply: FastifyReply,
    ) {
      return recorded(await this.bus.execute(new Record(actor, inputOf(trajectory, fact, body, conditions))), reply);
    }
  }
  Object.defineProperty(FactResource, 'name', { value: `${fact}Resource` });
  return FactResource;
}

export const factResources: Type[] = Object.entries(NOUNS).map(([noun, fact]) => factResource(noun, fact));
