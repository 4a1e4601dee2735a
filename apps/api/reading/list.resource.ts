import { Controller, Get, Req, type Type } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import type { FastifyRequest } from 'fastify';
import { Describe, READ_PROBLEMS, schemaName } from '../docs/describe.js';
import { ref } from '#schema';
import { positionIn } from '../http/conditions.js';
import { Refusal } from '../http/refusal.js';
import { From, type Sender } from '../http/sender.js';
import { ListQuery } from './list.query.js';
import { LISTS, type ListResource } from './lists.js';
import { filterOf } from './params.js';
import { People } from './people.js';

/** The resource of one view: they differ in what is asked, and in nothing else. */
function listResource({ path, id, summary, query, params }: ListResource): Type {
  const inPath = (name: string) => path.includes(`:${name}`);
  const named = Object.entries(params);

  @Controller()
  class ViewResource {
    constructor(
      private readonly bus: QueryBus,
      private readonly people: People,
    ) {}

    @Get(path)
    @Describe({
      id,
      tag: 'views',
      summary,
      for: 'reader',
      path: Object.fromEntries(named.filter(([name]) => inPath(name)).map(([name, { about }]) => [name, about])),
      query: Object.fromEntries(named.filter(([name]) => !inPath(name))),
      headers: ['Position'],
      answers: { 200: { about: summary, schema: ref(schemaName(id)) } },
      problems: READ_PROBLEMS,
    })
    async ask(@From() { actor }: Sender, @Req() request: FastifyRequest) {
      const asked = { ...(request.query as object), ...(request.params as object) };
      const filter = filterOf(params, asked);
      const answer = await this.bus.execute(new ListQuery(actor, query, filter, positionIn(request.headers)));
      if (answer === undefined) throw new Refusal('unknown-id', 'dit bestaat niet', { status: 404 });
      return this.people.named(answer);
    }
  }
  Object.defineProperty(ViewResource, 'name', { value: `${id}Resource` });
  return ViewResource;
}

export const listResources: Type[] = LISTS.map(listResource);
