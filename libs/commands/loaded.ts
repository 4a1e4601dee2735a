import type { EventStore, Link, Position, StoredEvent, Waiting } from '#event-store';
import { START } from '#event-store';
import { fromStore, streamOf } from '#log';
import { inOneFold } from '#facts';
import { evolve, start, UnknownHistory, type EventType, type State } from '#trajectory';
import { setImmediate as nextTurn } from 'node:timers/promises';

/** What a command did: for whoever sends it again. */
export interface Done {
  /** The digest of what it said, and the salt of that, as its last event keeps them. */
  readonly body: unknown;
  readonly salt: unknown;
  readonly revision: number;
  readonly position: Position;
  readonly events: readonly EventType[];
}

/** A trajectory, folded up to its last known event. */
export interface Loaded {
  readonly state: State;
  readonly last?: Link;
  readonly position: Position;
  /**
   * By command id. What was recorded stays recorded, so this one is shared and added to, not copied: a
   * state that is older than it is no less true.
   */
  readonly commands: Map<string, Done>;
}

export const nothing = (): Loaded => ({ state: start(), position: START, commands: new Map() });

function fold({ state, last, position, commands }: Loaded, events: readonly StoredEvent[]): Loaded {
  for (const event of events) {
    const told = fromStore(event);
    const next = evolve(state, told);
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
      events: [...(before?.events ?? []), told.type],
    });
  }
  return { state, last, position, commands };
}

/** How many events are folded before others have their turn: some milliseconds of them. */
const AT_A_TIME = 1_000;

const weightOf = ({ last }: Loaded) => (last?.revision ?? 0) + 1;

/**
 * The folded states that were used last; together at most `most` events went into them, or it is one
 * alone. Nothing is lost when one goes: it is read again. Nothing is wrong when one is old: the append
 * then conflicts and it is caught up.
 */
export class LoadedCache {
  #kept = new Map<string, Loaded>();
  #weight = 0;
  readonly #store: EventStore;
  readonly #most: number;

  constructor(store: EventStore, most: number) {
    this.#store = store;
    this.#most = most;
  }

  async load(trajectory: string, waiting?: Waiting): Promise<Loaded> {
    return this.#kept.get(trajectory) ?? this.catchUp(trajectory, waiting);
  }

  async catchUp(trajectory: string, waiting?: Waiting): Promise<Loaded> {
    const known = this.#kept.get(trajectory) ?? nothing();
    const events = await this.#store.readStream(streamOf(trajectory), (known.last?.revision ?? -1) + 1, waiting);
    let loaded = known;
    for (let i = 0; i < events.length; i += AT_A_TIME) {
      if (i > 0) await nextTurn();
      loaded = inOneFold(() => fold(loaded, events.slice(i, i + AT_A_TIME)));
    }
    if (loaded.last) this.keep(trajectory, loaded);
    return loaded;
  }

  keep(trajectory: string, loaded: Loaded): void {
    this.forget(trajectory);
    this.#kept.set(trajectory, loaded);
    this.#weight += weightOf(loaded);
    while (this.#weight > this.#most && this.#kept.size > 1) this.forget(this.#kept.keys().next().value as string);
  }

  forget(trajectory: string): void {
    const kept = this.#kept.get(trajectory);
    if (!kept) return;
    this.#kept.delete(trajectory);
    this.#weight -= weightOf(kept);
  }
}
