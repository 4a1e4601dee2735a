import type { EventStore, Link, Position, StoredEvent, Waiting } from '#event-store';
import { START } from '#event-store';
import { inOneFold, type StoryEvent } from '#facts';
import { UnknownHistory, type Kind } from '#kind';
import type { InLog } from '#log';
import { LRUCache } from 'lru-cache';
import { setImmediate as nextTurn } from 'node:timers/promises';

/** What a command did: for whoever sends it again. */
export interface Done {
  /** The digest of what it said, and the salt of that, as its last event keeps them. */
  readonly body: unknown;
  readonly salt: unknown;
  readonly revision: number;
  readonly position: Position;
  readonly events: readonly string[];
}

/** A story, folded up to its last known event. */
export interface FoldedStream<State> {
  readonly state: State;
  readonly last?: Link;
  readonly position: Position;
  /**
   * By command id. What was recorded stays recorded, so this one is shared and added to, not copied: a
   * state that is older than it is just as true.
   */
  readonly commands: Map<string, Done>;
}

export const nothing = <State>(kind: Pick<Kind<State>, 'start'>): FoldedStream<State> => ({
  state: kind.start(),
  position: START,
  commands: new Map(),
});

/** How one kind of story is folded. */
export interface Folding<State, Event extends StoryEvent> {
  readonly kind: Pick<Kind<State, object, Event>, 'start' | 'evolve' | 'leap'>;
  readonly log: InLog<Event>;
}

function fold<State, Event extends StoryEvent>(
  { kind, log }: Folding<State, Event>,
  { state, last, position, commands }: FoldedStream<State>,
  events: readonly StoredEvent[],
): FoldedStream<State> {
  const told = events.map(log.fromStore);
  const leapt = kind.leap?.(state, told);
  state = leapt?.state ?? state;
  for (const [i, event] of events.entries()) {
    const next = i < (leapt?.over ?? 0) ? state : kind.evolve(state, told[i] as Event);
    if (!next) throw new UnknownHistory(`${event.stream}@${event.revision}: ${event.type} is not possible there`);
    state = next;
    last = { revision: event.revision, hash: String(event.meta['hash']) };
    position = event.position;
    const command = String(event.meta['command']);
    const before = commands.get(command);
    // Known already, from a state that was newer than this one.
    if (before && before.revision >= event.revision) continue;
    commands.set(command, {
      body: event.meta['body'],
      salt: event.meta['salt'],
      revision: event.revision,
      position,
      events: [...(before?.events ?? []), event.type],
    });
  }
  return { state, last, position, commands };
}

/** How many events are folded before others have their turn: some milliseconds of them. */
const AT_A_TIME = 1_000;

const weightOf = ({ last }: FoldedStream<unknown>) => (last?.revision ?? 0) + 1;

/**
 * The folded states that were used last; together at most `most` events went into them, or it is one
 * alone. Nothing is lost when one goes: it is read again. Nothing is wrong when one is old: the append
 * then conflicts and it is caught up.
 */
export class FoldedStreams<State, Event extends StoryEvent> {
  readonly #folding: Folding<State, Event>;
  readonly #store: EventStore;
  readonly #kept: LRUCache<string, FoldedStream<State>>;

  constructor(folding: Folding<State, Event>, store: EventStore, most: number) {
    this.#folding = folding;
    this.#store = store;
    // One that is larger than all that is kept is kept alone.
    this.#kept = new LRUCache({ maxSize: most, sizeCalculation: (loaded) => Math.min(weightOf(loaded), most) });
  }

  async load(id: string, waiting?: Waiting): Promise<FoldedStream<State>> {
    return this.#kept.get(id) ?? this.catchUp(id, waiting);
  }

  async catchUp(id: string, waiting?: Waiting): Promise<FoldedStream<State>> {
    const known = this.#kept.get(id) ?? nothing(this.#folding.kind);
    const events = await this.#store.readStream(
      this.#folding.log.streamOf(id),
      (known.last?.revision ?? -1) + 1,
      waiting,
    );
    let loaded = known;
    for (let i = 0; i < events.length; i += AT_A_TIME) {
      if (i > 0) await nextTurn();
      loaded = inOneFold(() => fold(this.#folding, loaded, events.slice(i, i + AT_A_TIME)));
    }
    if (loaded.last) this.keep(id, loaded);
    return loaded;
  }

  keep(id: string, loaded: FoldedStream<State>): void {
    this.#kept.set(id, loaded);
  }

  forget(id: string): void {
    this.#kept.delete(id);
  }
}
