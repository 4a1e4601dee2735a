import { Controller, Get, Req, type Type } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import type { FastifyRequest } from 'fastify';
import { positionIn } from '../http/conditions.js';
import { Refusal } from '../http/refusal.js';
import { From, type Sender } from '../http/sender.js';
import { Ask } from './ask.js';
import { LISTS, type ListResource } from './lists.js';
import { filterOf } from './params.js';
import { People } from './people.js';

/** The resource of one view: they differ in what is asked, and in nothing else. */
function listResource({ path, id, query, params }: ListResource): Type {
  @Controller()
  class ViewResource {
    constructor(
      private readonly bus: QueryBus,
      private readonly people: People,
    ) {}

    @Get(path)
    async ask(@From() { actor }: Sender, @Req() request: FastifyRequest) {
      const asked = { ...(request.query as object), ...(request.params as object) };
      const filter = filterOf(params, asked);
      const answer = await this.bus.execute(new Ask(actor, query, filter, positionIn(request.headers)));
      if (answer === undefined) throw new Refusal('unknown-id', 'dit bestaat niet', { status: 404 });
      return this.people.named(answer);
    }
  }
  Object.defineProperty(ViewResource, 'name', { value: `${id}Resource` });
  return ViewResource;
}

export const listResources: Type[] = LISTS.map(listResource);
