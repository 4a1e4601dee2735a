import {
  idsNamedIn,
  knownAfter,
  mayKnow,
  seenCountOf,
  sightInto,
  type Actor,
  type Known,
  type KnownSoFar,
} from '#access';
import { today } from '#calendar';
import { EventIdReused, type AppendResult, type EventStore, type Waiting } from '#event-store';
import { reject, type StoryEvent } from '#facts';
import { replay, type Kind } from '#kind';
import { bodyOf, CLOCK, idOf, inLog, isSameBody, newSalt, FoldCache, type InLog } from '#log';
import { holdsAll, missingIn, type Holding } from './holding.js';
import { factsOf, inputProblem, isOpening, type CommandInput } from './input.js';
import { decideAll } from './decide-all.js';
import { FoldedStreams, nothing, type FoldedStream } from './folded-stream.js';
import { madeId } from './made-id.js';
import { BUSY, unchanged, type Busy, type Done, type Outcome } from './outcome.js';
import { Queue } from './queue.js';
import type { WriteOptions } from './write-options.js';

/** Which command it is, and a digest of what it says. */
export interface Identity {
  readonly actor: string;
  readonly command: string;
  readonly body: string;
  readonly broughtIn?: true;
}

const MOST_TRIES = 8;
const PATIENCE_MS = 30_000;

/** Records what somebody judged, as a command of theirs; `again` when somebody else was first. */
export type Append<Event> = (events: readonly Event[], identity: Identity) => Promise<Done | 'again'>;

/** What is done to the stories of one kind, whichever it is. */
export interface StoryCommands {
  /** @throws StoreError when the store cannot do its work; nothing was recorded then. */
  execute(sender: Actor, input: CommandInput): Promise<Outcome>;
}

/**
 * The only write path, of one kind of story: access → load → decide → append; decides again when somebody else was
 * first.
 */
export class WritePath<State, Subject, Event extends StoryEvent, Context> implements StoryCommands {
  readonly #kind: Kind<State, Subject, Event, Context>;
  readonly #log: InLog<Event>;
  readonly #store: EventStore;
  readonly #now: () => Date;
  readonly #salt: () => string;
  readonly #loaded: FoldedStreams<State, Event>;
  readonly #people: WriteOptions['people'];
  readonly #holding: Holding;
  readonly #patience: number;
  readonly #known: FoldCache<KnownSoFar<Event>, Event>;
  readonly #queue = new Queue();

  constructor(kind: Kind<State, Subject, Event, Context>, options: WriteOptions) {
    const { store, now, salt = newSalt, cache = 50_000, people, holding = holdsAll, patience = PATIENCE_MS } = options;
    this.#kind = kind;
    this.#log = inLog(kind);
    this.#store = store;
    this.#now = now;
    this.#salt = salt;
    this.#loaded = new FoldedStreams({ kind, log: this.#log }, store, cache);
    this.#people = people;
    this.#holding = holding;
    this.#patience = patience;
    this.#known = new FoldCache(store, (before, events) => knownAfter(kind, before, events));
  }

  /** @throws StoreError when the store cannot do its work; nothing was recorded then. */
  async execute(sender: Actor, input: CommandInput): Promise<Outcome> {
    const waiting = this.waiting();
    const { opening } = this.#kind;
    const wrong = inputProblem(input, opening);
    if (wrong) return { ok: false, why: 'rejected', rejection: reject([wrong]) };
    const named = factsOf(input).flatMap(({ data }) => idsNamedIn(data));
    const actor = await this.naming(sender, named);
    const opens = isOpening(input, opening);
    const id = opens ? await this.#idFor(actor, input, waiting) : input.id;
    const body = bodyOf(factsOf(input));
    // A sender who leaves the name to us sends the same again, whatever it would be called by now.
    const command = idOf(opens && input.unnamed ? 'opening' : id, actor.id, input.key);
    const sent = { ...input, id };
    const identity = { actor: actor.id, command, body };
    const attempt = (loaded: FoldedStream<State>) => this.#attempt(actor, sent, identity, loaded, waiting);
    if (opens || mayKnow(actor, await this.#knownTo(actor, id, waiting))) {
      return this.#counted(actor, await this.#try(id, attempt, waiting), waiting);
    }
    // What is hidden and what is not there: nothing is folded, nobody is waited for, nothing can be recorded.
    return (await attempt(nothing(this.#kind))) as Outcome;
  }

  /**
   * The id of what is opened: the one that is proposed, unless none is or it is that of a dossier that the sender may
   * not know of. A proposal that was passed over once stays so for that command.
   */
  async #idFor(actor: Actor, { id, unnamed, key }: CommandInput, waiting: Waiting): Promise<string> {
    const made = madeId(id, actor.id, key, this.#kind.unnamed);
    if (unnamed) return made;
    const [proposed, before] = await Promise.all([id, made].map((one) => this.#knownOf(one, waiting)));
    return before || (proposed && !mayKnow(actor, proposed)) ? made : id;
  }

  #knownOf(id: string, waiting: Waiting): Promise<Known | undefined> {
    return this.#known.of(this.#log.streamOf(id), waiting);
  }

  /**
   * What is known of a story, asked of the store only for somebody who may not know of it as far as is remembered: whose it is
   * since its opening never changes, and what is public stays so. What is hidden costs as much as what is not there.
   */
  async #knownTo(actor: Actor, id: string, waiting: Waiting): Promise<Known | undefined> {
    const before = this.#known.before(this.#log.streamOf(id));
    // A council that was added can be taken out again, by another node too.
    const lasting = before && { ...before, ...before.opened };
    return mayKnow(actor, lasting) ? before : this.#knownOf(id, waiting);
  }

  /** An outcome with its revision in the count of the command's sender. */
  async #counted(actor: Actor, outcome: Outcome, waiting: Waiting): Promise<Outcome> {
    if (!outcome.ok) return outcome;
    const { id, revision, duplicate } = outcome;
    // What was done before is told out of memory; but not when the log cannot be asked.
    if (duplicate) await this.#knownOf(id, waiting);
    return { ...outcome, revision: (await this.#revisionFor(actor, id, revision, waiting)) ?? revision };
  }

  /** What a revision of the log is to somebody: the last of the events that they see of it. */
  async #revisionFor(
    actor: Actor,
    id: string,
    revision: number | undefined,
    waiting: Waiting,
  ): Promise<number | undefined> {
    if (revision === undefined) return undefined;
    const known = await this.#knownTo(actor, id, waiting);
    const sight = sightInto(actor, known) ?? 'public';
    if (sight === 'internal') return revision;
    const events = await this.#store.readStream(this.#log.streamOf(id), 0, waiting);
    const then = events.slice(0, revision + 1).map(this.#log.fromStore);
    return seenCountOf(this.#kind, then, sight) - 1;
  }

  /** Who asks, with what is known of those whom they name: asked before anything is judged, and told to nobody. */
  async naming(actor: Actor, ids: readonly string[]): Promise<Actor> {
    if (!this.#people) return actor;
    return { ...actor, people: ids.length === 0 ? new Map() : await this.#people([...new Set(ids)]) };
  }

  /** Lets the clock catch up to today: what is past its due date lapses. */
  catchUp(id: string): Promise<Outcome> {
    const waiting = this.waiting();
    const lapse = (loaded: FoldedStream<State>) => {
      const state = this.#kind.subjectOf(loaded.state);
      const on = today(this.#now());
      const events = state ? this.#kind.lapses(state, on) : [];
      if (events.length === 0) return Promise.resolve(unchanged(id, loaded));
      const identity = { actor: CLOCK, command: idOf(id, CLOCK, on), body: bodyOf(events) };
      const then = replay(this.#kind, events, loaded.state);
      return this.#append(id, loaded, events, then, identity, waiting);
    };
    return this.#try(id, lapse, waiting);
  }

  /** The folded state as it is in the log now. */
  load(id: string): Promise<FoldedStream<State>> {
    return this.#loaded.catchUp(id);
  }

  /** One for all of a command, from when it came in: those before it in its queue take of it too. */
  waiting(): Required<Waiting> {
    return { until: performance.now() + this.#patience };
  }

  async #try<T extends { readonly ok: boolean }>(
    id: string,
    attempt: (loaded: FoldedStream<State>) => Promise<T | 'again'>,
    waiting: Required<Waiting>,
  ): Promise<T | Busy> {
    const work = () => this.#again(id, attempt, waiting);
    return (await this.#queue.run(id, work, waiting.until)) ?? BUSY;
  }

  /** What is refused on what we know is tried again when there is more to know. */
  async #again<T extends { readonly ok: boolean }>(
    id: string,
    attempt: (loaded: FoldedStream<State>) => Promise<T | 'again'>,
    waiting: Required<Waiting>,
  ): Promise<T | Busy> {
    let loaded = await this.#loaded.load(id, waiting);
    for (let tries = 0; tries < MOST_TRIES; tries++) {
      const outcome = await attempt(loaded);
      if (outcome !== 'again' && outcome.ok) return outcome;
      const fresh = await this.#loaded.catchUp(id, waiting);
      if (outcome !== 'again' && fresh.last?.revision === loaded.last?.revision) return outcome;
      loaded = fresh;
    }
    return BUSY;
  }

  /**
   * Records what was judged elsewhere of a story as it is there, and has it judged again when somebody else was first.
   * Nobody waits for it: whoever comes meanwhile is first.
   */
  bring<T extends { readonly ok: boolean }>(
    id: string,
    judged: (loaded: FoldedStream<State>, append: Append<Event>) => Promise<T | 'again'>,
    waiting: Required<Waiting>,
  ): Promise<T | Busy> {
    const attempt = (loaded: FoldedStream<State>) =>
      judged(loaded, async (events, identity) => {
        // A history from elsewhere names documents that never were here.
        await this.#holding(events.map(({ data }) => data));
        return this.#append(id, loaded, events, undefined, identity, waiting);
      });
    return this.#again(id, attempt, waiting);
  }

  async #attempt(
    actor: Actor,
    input: CommandInput,
    identity: Identity,
    there: FoldedStream<State>,
    waiting: Waiting,
  ): Promise<Outcome | 'again'> {
    const { id, expectedRevision } = input;
    const s = this.#kind.subjectOf(there.state);
    // Somebody else may have opened it since it was looked up.
    const loaded = s !== undefined && !mayKnow(actor, this.#kind.knownOf(s)) ? nothing(this.#kind) : there;
    const done = loaded.commands.get(identity.command);
    if (done) {
      if (!isSameBody(identity.body, done)) return { ok: false, why: 'key-reused' };
      const { revision, position, events } = done;
      return { ok: true, id, revision, position, events, duplicate: true };
    }
    if (expectedRevision !== undefined) {
      const actual = await this.#revisionFor(actor, id, loaded.last?.revision, waiting);
      if (expectedRevision !== actual) return { ok: false, why: 'stale', actual };
    }
    const decision = decideAll(this.#kind, actor, loaded.state, input, today(this.#now()));
    if (!decision.ok) return { ok: false, why: 'rejected', rejection: decision.rejection };
    const missing = await missingIn(input, this.#holding);
    if (missing.length > 0) return { ok: false, why: 'rejected', rejection: reject(missing) };
    if (input.validateOnly) {
      const types = decision.events.map(({ type }) => type);
      return { ...unchanged(id, loaded), events: types, duplicate: false, validated: true };
    }
    const appended = await this.#append(id, loaded, decision.events, decision.state, identity, waiting);
    // Nothing is here and it was done before: the same command opened another.
    if (appended === 'again' && input.unnamed && !(await this.#loaded.catchUp(id, waiting)).last) {
      return { ok: false, why: 'key-reused' };
    }
    return appended;
  }

  async #append(
    id: string,
    loaded: FoldedStream<State>,
    events: readonly Event[],
    /** Left out when it was not made here: it is folded when it is asked for. */
    state: State | undefined,
    identity: Identity,
    waiting: Waiting,
  ): Promise<Done | 'again'> {
    const by = { ...identity, recordedAt: this.#now().toISOString(), salt: this.#salt() };
    const sealed = await this.#log.toStoreInTurns(id, loaded.last, events, by);
    let result: AppendResult;
    try {
      result = await this.#store.append(this.#log.streamOf(id), loaded.last?.revision ?? 'none', sealed, waiting);
    } catch (error) {
      // The same command, or the same lapse, came in by another process; what is there now decides.
      if (error instanceof EventIdReused) return 'again';
      this.#loaded.forget(id);
      throw error;
    }
    if (!result.ok) return 'again';
    const { revision, position, duplicate } = result;
    const { body, salt, hash } = sealed.at(-1)?.meta ?? {};
    const last = { revision, hash: String(hash) };
    const types = events.map((e) => e.type);
    const commands = loaded.commands.set(identity.command, { body, salt, revision, position, events: types });
    if (state !== undefined) this.#loaded.keep(id, { state, last, position, commands });
    else this.#loaded.forget(id);
    return { ok: true, id, revision, position, events: types, duplicate };
  }
}
