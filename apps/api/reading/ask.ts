import { knownAfter, mayKnow, type Actor } from '#access';
import { today, type Day } from '#calendar';
import type { EventStore } from '#event-store';
import { Remembered } from '#log';
import { NotReady, readDossier, Views, type Query as ViewQuery, type ToldDossier } from '#projections';
import { Inject } from '@nestjs/common';
import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { CLOCK, STORE, type Clock } from '../adapters.js';
import { reached } from './positions.js';

/** Who looks at a page does not wait for a store that is away; another node of it takes over within this. */
const PATIENCE_MS = 3_000;

/** A question over dossiers, whichever view answers it. */
export class Ask<Filter, Answer> extends Query<Answer> {
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

@QueryHandler(Ask)
export class AskHandler implements IQueryHandler<Ask<unknown, unknown>> {
  constructor(
    private readonly views: Views,
    @Inject(STORE) private readonly store: EventStore,
    @Inject(CLOCK) private readonly now: Clock,
  ) {}

  async execute({ actor, query, filter, position }: Ask<unknown, unknown>): Promise<unknown> {
    if (position !== undefined && !(await reached(this.store, this.views, actor, position))) {
      throw new NotReady(query.reads);
    }
    return this.views.ask(query, { actor, today: today(this.now()) }, filter);
  }
}

/** A question about one dossier, told from the log as of a day. Undefined when it is not there for who asks. */
export class Tell extends Query<ToldDossier | undefined> {
  constructor(
    readonly actor: Actor,
    readonly trajectory: string,
    readonly asOf?: Day,
  ) {
    super();
  }
}

@QueryHandler(Tell)
export class TellHandler implements IQueryHandler<Tell> {
  readonly #known;

  constructor(
    @Inject(STORE) private readonly store: EventStore,
    @Inject(CLOCK) private readonly now: Clock,
  ) {
    this.#known = new Remembered(store, knownAfter);
  }

  async execute({ actor, trajectory, asOf }: Tell): Promise<ToldDossier | undefined> {
    // Of what is hidden no more is read than of what is not there.
    const waiting = { until: performance.now() + PATIENCE_MS };
    if (!mayKnow(actor, await this.#known.of(trajectory, waiting))) return undefined;
    return readDossier(this.store, trajectory, { actor, today: today(this.now()) }, asOf, waiting);
  }
}
