import { mayKnow, sightOf, type Actor, type Known, type KnownSoFar } from '#access';
import { knownAfter, type TrajectoryEvent } from '#trajectory';
import { today } from '#calendar';
import type { EventStore } from '#event-store';
import { trajectories } from '#kinds';
import { FoldCache } from '#log';
import { Inject, Injectable } from '@nestjs/common';
import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import type { Directory } from '#directory';
import { CLOCK, DIRECTORY, STORE, type Clock } from '../adapters.js';
import { Refusal } from '../http/refusal.js';
import { People } from '../reading/people.js';
import { publicMunicipality } from '../web/public-municipality.js';
import type { WebBuild } from '../web/web-build.js';
import { WEB_BUILD } from '../web/send-page.js';
import { renderTrajectory, patience, type Sources } from './render.js';
import type { Rendered, Question } from './question.js';
import { TrajectoryWorker } from './trajectory-worker.js';

type Asked = Question extends infer Q ? (Q extends unknown ? Omit<Q, 'today'> : never) : never;

interface Answered extends Rendered {
  /** Of which municipality more is told than what is public, by what whoever asks may see. */
  readonly insideOf: string | undefined;
}

/** A question about one dossier, told from the log. Undefined when it is not there for whoever asks. */
export class TrajectoryQuery extends Query<Answered | undefined> {
  constructor(readonly asked: Asked) {
    super();
  }
}

/**
 * A dossier of more is told in the thread beside this one. A public page of as many recommendations is written in
 * some 40 ms (bench, part `bounds`).
 */
const MOST_HERE = 100;

interface Sized {
  readonly known: KnownSoFar<TrajectoryEvent>;
  readonly size: number;
}

/** About how much there is to tell of an event: itself, each part of it, and each thousand characters. */
function sizeOf({ data }: TrajectoryEvent): number {
  let size = 1;
  for (const value of Object.values(data)) {
    if (Array.isArray(value)) size += value.length;
    else if (typeof value === 'string') size += value.length / 1_000;
  }
  return size;
}

function sizedAfter(before: Sized | undefined, events: readonly TrajectoryEvent[]): Sized | undefined {
  const known = knownAfter(before?.known, events);
  return known && { known, size: events.reduce((sum, event) => sum + sizeOf(event), before?.size ?? 0) };
}

/** Tells of dossiers: small ones here, large ones beside. */
@Injectable()
@QueryHandler(TrajectoryQuery)
export class TrajectoryQueryHandler implements IQueryHandler<TrajectoryQuery> {
  readonly #sized;
  readonly #sources: Sources;

  constructor(
    @Inject(STORE) store: EventStore,
    @Inject(CLOCK) private readonly now: Clock,
    private readonly worker: TrajectoryWorker,
    people: People,
    @Inject(WEB_BUILD) built: WebBuild | null,
    @Inject(DIRECTORY) directory: Directory,
  ) {
    this.#sized = new FoldCache(store, sizedAfter);
    const renderer = () => Promise.resolve(rendererOf(built));
    const whose = (municipality: string) => publicMunicipality(directory, municipality);
    this.#sources = { store, people, whose, renderer };
  }

  /** No more is read of what is hidden than of what is not there. */
  async #known(actor: Actor, trajectory: string): Promise<Sized | undefined> {
    const sized = await this.#sized.of(trajectories.streamOf(trajectory), patience());
    return sized && mayKnow(actor, sized.known) ? sized : undefined;
  }

  /** Whose a dossier is; undefined when it is not there for somebody. */
  async knownTo(actor: Actor, trajectory: string): Promise<Known | undefined> {
    return (await this.#known(actor, trajectory))?.known;
  }

  async execute({ asked }: TrajectoryQuery): Promise<Answered | undefined> {
    const sized = await this.#known(asked.actor, asked.trajectory);
    if (!sized) return undefined;
    const question: Question = { ...asked, today: today(this.now()) };
    const insideOf = sightOf(asked.actor, sized.known) === 'public' ? undefined : sized.known.municipality;
    const asks = sized.size > MOST_HERE ? this.worker.ask(question) : renderTrajectory(question, this.#sources);
    const rendered = await asks;
    return rendered && { ...rendered, insideOf };
  }
}

function rendererOf(built: WebBuild | null) {
  if (!built) throw new Refusal('not-found', 'de schermen zijn niet gebouwd');
  return built.renderer;
}
