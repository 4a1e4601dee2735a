import type { Actor } from '#access';
import { today } from '#calendar';
import type { EventStore } from '#event-store';
import { NotReady, Views, type Query as ViewQuery } from '#projections';
import { Inject } from '@nestjs/common';
import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { CLOCK, STORE, type Clock } from '../adapters.js';
import { reached } from './positions.js';

/** A question over dossiers, whichever view answers it. */
export class ListQuery<Filter, Answer> extends Query<Answer> {
  constructor(
    readonly actor: Actor,
    readonly query: ViewQuery<Filter, Answer>,
    readonly filter: Filter,
    /** As a command answered it: the answer is at least as new. */
    readonly position?: string,
  ) {
    super();
  }
}

@QueryHandler(ListQuery)
export class ListQueryHandler implements IQueryHandler<ListQuery<unknown, unknown>> {
  constructor(
    private readonly views: Views,
    @Inject(STORE) private readonly store: EventStore,
    @Inject(CLOCK) private readonly now: Clock,
  ) {}

  async execute({ actor, query, filter, position }: ListQuery<unknown, unknown>): Promise<unknown> {
    if (position !== undefined && !(await reached(this.store, this.views, actor, position))) {
      throw new NotReady(query.reads);
    }
    return this.views.ask(query, { actor, today: today(this.now()) }, filter);
  }
}
