import { mayDo, type Actor } from '#access';
import { isPartialDate, today, type PartialDate } from '#calendar';
import { EventIdReused, type AppendResult, type EventStore } from '#event-store';
import { streamOf, toStore, type Recorded } from '#log';
import { decide, isFactType, lapses, problem, reject, shape, trajectoryOf, type TrajectoryEvent } from '#trajectory';
import { bodyOf, idOf } from './identity.js';
import { fold, LoadedCache, type Loaded } from './loaded.js';
import type { Outcome } from './outcome.js';
import { Queue } from './queue.js';

export interface CommandInput {
  readonly trajectory: string;
  readonly type: string;
  readonly data: unknown;
  /** When it happened, as written; without it today. */
  readonly occurredOn?: PartialDate;
  /** The same key with the same content is the same command, however often it is sent. */
  readonly key: string;
  /** The revision that the sender has seen; when it is another by now, nothing is done. */
  readonly expectedRevision?: number;
}

export interface CommandsOptions {
  readonly store: EventStore;
  readonly now: () => Date;
  /** How many folded trajectories are kept in memory. */
  readonly cache?: number;
}

const MOST_TRIES = 8;
const CLOCK = 'clock';

/** The only write path: access → load → decide → append; decides again when somebody else was first. */
export class Commands {
  readonly #store: EventStore;
  readonly #now: () => Date;
  readonly #loaded: LoadedCache;
  readonly #queue = new Queue();

  constructor({ store, now, cache = 1_000 }: CommandsOptions) {
    this.#store = store;
    this.#now = now;
    this.#loaded = new LoadedCache(store, cache);
  }

  /** @throws StoreError when the store cannot do its work; nothing was recorded then. */
  execute(actor: Actor, input: CommandInput): Promise<Outcome> {
    return this.#queue.run(input.trajectory, () =>
      this.#try((loaded) => this.#attempt(actor, input, loaded), input.trajectory),
    );
  }

  /** Lets the clock catch up to today: what is past its due date lapses. */
  catchUp(trajectory: string): Promise<Outcome> {
    return this.#queue.run(trajectory, () =>
      this.#try(async (loaded) => {
        const state = trajectoryOf(loaded.state);
        const events = state ? lapses(state, today(this.#now())) : [];
        const by = this.#by(CLOCK, idOf(trajectory, CLOCK), '');
        return events.length === 0 ? unchanged(trajectory, loaded) : this.#append(trajectory, loaded, events, by);
      }, trajectory),
    );
  }

  /** The folded state as it is in the log now. */
  load(trajectory: string): Promise<Loaded> {
    return this.#loaded.catchUp(trajectory);
  }

  async #try(attempt: (loaded: Loaded) => Promise<Outcome | 'again'>, trajectory: string): Promise<Outcome> {
    let loaded = await this.#loaded.load(trajectory);
    for (let tries = 0; tries < MOST_TRIES; tries++) {
      const outcome = await attempt(loaded);
      if (outcome !== 'again') return outcome;
      loaded = await this.#loaded.catchUp(trajectory);
    }
    return { ok: false, why: 'busy' };
  }

  async #attempt(actor: Actor, input: CommandInput, loaded: Loaded): Promise<Outcome | 'again'> {
    const { trajectory, type, data, occurredOn, key } = input;
    const command = idOf(trajectory, actor.id, key);
    const body = bodyOf({ type, data, occurredOn });
    const done = loaded.commands.get(command);
    if (done) {
      if (done.body !== body) return { ok: false, why: 'key-reused' };
      return { ok: true, trajectory, revision: done.revision, position: done.position, events: [], duplicate: true };
    }
    const refused = refusal(actor, input, loaded);
    if (refused) return refused;
    const now = today(this.#now());
    const decision = decide(loaded.state, { type, data, occurredOn: occurredOn ?? now, today: now });
    const revision = loaded.last?.revision;
    if (input.expectedRevision !== undefined && input.expectedRevision !== revision) {
      // What we know may be older than what the sender has seen.
      const fresh = await this.#loaded.catchUp(trajectory);
      return fresh.last?.revision === revision ? { ok: false, why: 'stale', actual: revision } : 'again';
    }
    if (!decision.ok) {
      // Refused on what we know; somebody else may have made it possible since.
      const fresh = await this.#loaded.catchUp(trajectory);
      return fresh.last?.revision === revision
        ? { ok: false, why: 'rejected', rejection: decision.rejection }
        : 'again';
    }
    return this.#append(trajectory, loaded, decision.events, this.#by(actor.id, command, body));
  }

  #by(actor: string, command: string, body: string): Recorded {
    return { actor, command, body, recordedAt: this.#now().toISOString() };
  }

  async #append(
    trajectory: string,
    loaded: Loaded,
    events: readonly TrajectoryEvent[],
    by: Recorded,
  ): Promise<Outcome | 'again'> {
    const named = events.map((event, i) =>
      event.type === 'AdviceTermLapsed'
        ? { id: idOf(trajectory, CLOCK, event.data.request, event.data.dueOn), event, by: { ...by, actor: CLOCK } }
        : { id: idOf(by.command, i), event, by },
    );
    const sealed = toStore(trajectory, loaded.last, named);
    const stream = streamOf(trajectory);
    let result: AppendResult;
    try {
      result = await this.#store.append(stream, loaded.last?.revision ?? 'none', sealed);
    } catch (error) {
      // The same command, or the same lapse, came in by another process; what is there now decides.
      if (error instanceof EventIdReused) return 'again';
      this.#loaded.forget(trajectory);
      throw error;
    }
    if (!result.ok) return 'again';
    const first = result.revision - sealed.length + 1;
    const { position } = result;
    this.#loaded.keep(
      trajectory,
      fold(
        loaded,
        sealed.map((event, i) => ({ ...event, stream, revision: first + i, position })),
      ),
    );
    return {
      ok: true,
      trajectory,
      revision: result.revision,
      position,
      events: events.map((e) => e.type),
      duplicate: false,
    };
  }
}

const unchanged = (trajectory: string, { last, position }: Loaded): Outcome => ({
  ok: true,
  trajectory,
  revision: last?.revision ?? -1,
  position,
  events: [],
  duplicate: true,
});

/** Who asks comes first, but a command without a shape is refused for that: it cannot be known what it asks. */
function refusal(actor: Actor, { type, data, occurredOn }: CommandInput, loaded: Loaded): Outcome | undefined {
  if (occurredOn !== undefined && !isPartialDate(occurredOn)) {
    const rejection = reject([problem('invalid', 'moet een dag, maand of jaar zijn', 'date')]);
    return { ok: false, why: 'rejected', rejection };
  }
  if (!isFactType(type)) return undefined;
  const shaped = shape(type, data);
  const state = trajectoryOf(loaded.state);
  if (!shaped.ok || (!state && type !== 'TrajectoryOpened')) return undefined;
  const denied = mayDo(actor, type, shaped.data, state);
  return denied && { ok: false, why: 'rejected', rejection: reject([denied]) };
}
