import { idsNamedIn, knownAfter, knownOf, mayKnow, seenCount, sightInto, type Actor, type Grant } from '#access';
import { today } from '#calendar';
import { EventIdReused, type AppendResult, type EventStore, type Waiting } from '#event-store';
import { bodyOf, CLOCK, fromStore, idOf, IMPORT, isSameBody, Remembered, streamOf, toStoreInTurns } from '#log';
import { reject } from '#facts';
import { lapses, replay, trajectoryOf, type State, type TrajectoryEvent } from '#trajectory';
import { randomBytes } from 'node:crypto';
import { fileJudge, type Asking, type FileJudge } from './file-judge.js';
import { byOf, goesOn, OPERATOR, type Addition, type Bringer, type Imported } from './import.js';
import { factsOf, inputProblem, isOpening, type CommandInput } from './input.js';
import { judge } from './judge.js';
import { LoadedCache, nothing, type Loaded } from './loaded.js';
import { madeId } from './made-id.js';
import { BUSY, busyWhenLate, unchanged, type Busy, type Done, type Outcome } from './outcome.js';
import { Queue } from './queue.js';

export interface CommandsOptions {
  readonly store: EventStore;
  readonly now: () => Date;
  /** 128 random bits as text, others each time: for the digests of what is recorded. */
  readonly salt?: () => string;
  /** How many events may have gone into the folded trajectories that are kept in memory. */
  readonly cache?: number;
  /** How long a command may take from when it comes in, waiting for its turn and for the store included, in milliseconds. */
  readonly patience?: number;
  /** What people may act as, for whom a dossier may name; without it whoever is named is kept as given. */
  readonly people?: (ids: readonly string[]) => Promise<ReadonlyMap<string, readonly Grant[]>>;
  /** What judges files; without it this thread does. */
  readonly files?: FileJudge;
}

/** Which command it is, and a digest of what it says. */
interface Identity {
  readonly actor: string;
  readonly command: string;
  readonly body: string;
  readonly broughtIn?: true;
}

const MOST_TRIES = 8;
const PATIENCE_MS = 30_000;
const randomSalt = () => randomBytes(16).toString('base64url');

/** The only write path: access → load → decide → append; decides again when somebody else was first. */
export class Commands {
  readonly #store: EventStore;
  readonly #now: () => Date;
  readonly #salt: () => string;
  readonly #loaded: LoadedCache;
  readonly #people: CommandsOptions['people'];
  readonly #patience: number;
  readonly #files: FileJudge;
  readonly #known;
  readonly #queue = new Queue();

  constructor(options: CommandsOptions) {
    const {
      store,
      now,
      salt = randomSalt,
      cache = 50_000,
      people,
      patience = PATIENCE_MS,
      files = fileJudge(),
    } = options;
    this.#store = store;
    this.#now = now;
    this.#salt = salt;
    this.#loaded = new LoadedCache(store, cache);
    this.#people = people;
    this.#patience = patience;
    this.#files = files;
    this.#known = new Remembered(store, knownAfter);
  }

  /** @throws StoreError when the store cannot do its work; nothing was recorded then. */
  async execute(sender: Actor, input: CommandInput): Promise<Outcome> {
    const waiting = this.#waiting();
    const wrong = inputProblem(input);
    if (wrong) return { ok: false, why: 'rejected', rejection: reject([wrong]) };
    const named = factsOf(input).flatMap(({ data }) => idsNamedIn(data));
    const actor = await this.#naming(sender, named);
    const opening = isOpening(input);
    const trajectory = opening ? await this.#idFor(actor, input, waiting) : input.trajectory;
    const body = bodyOf(factsOf(input));
    // Who leaves the name to us sends the same again, whatever it would be called by now.
    const command = idOf(opening && input.unnamed ? 'opening' : trajectory, actor.id, input.key);
    const sent = { ...input, trajectory };
    const identity = { actor: actor.id, command, body };
    const attempt = (loaded: Loaded) => this.#attempt(actor, sent, identity, loaded, waiting);
    if (opening || mayKnow(actor, await this.#known.of(trajectory, waiting))) {
      return this.#counted(actor, await this.#try(trajectory, attempt, waiting), waiting);
    }
    // What is hidden and what is not there: nothing is folded, nobody is waited for, nothing can be recorded.
    return (await attempt(nothing())) as Outcome;
  }

  /**
   * The id of what is opened: the one that is proposed, unless none is or it is that of a dossier that the sender may
   * not know of. A proposal that was passed over once stays so for that command.
   */
  async #idFor(actor: Actor, { trajectory, unnamed, key }: CommandInput, waiting: Waiting): Promise<string> {
    const made = madeId(trajectory, actor.id, key);
    if (unnamed) return made;
    const [proposed, before] = await Promise.all([trajectory, made].map((id) => this.#known.of(id, waiting)));
    return before || (proposed && !mayKnow(actor, proposed)) ? made : trajectory;
  }

  /** An outcome with its revision in the count of who sent the command. */
  async #counted(actor: Actor, outcome: Outcome, waiting: Waiting): Promise<Outcome> {
    if (!outcome.ok) return outcome;
    const { trajectory, revision } = outcome;
    return { ...outcome, revision: (await this.#revisionFor(actor, trajectory, revision, waiting)) ?? revision };
  }

  /** What a revision of the log is to somebody: the last of the events that they see of it. */
  async #revisionFor(
    actor: Actor,
    trajectory: string,
    revision: number | undefined,
    waiting: Waiting,
  ): Promise<number | undefined> {
    if (revision === undefined) return undefined;
    const known = await this.#known.of(trajectory, waiting);
    const sight = sightInto(actor, known) ?? 'public';
    if (sight === 'internal') return revision;
    const events = await this.#store.readStream(streamOf(trajectory), 0, waiting);
    return seenCount(events.slice(0, revision + 1).map(fromStore), sight) - 1;
  }

  /**
   * Records a dossier file: all of it or nothing. A file that was recorded before adds nothing; one that
   * goes on where the recorded one ended adds the rest.
   * @throws StoreError when the store cannot do its work; nothing was recorded then.
   */
  async bringIn(sender: Bringer, text: string): Promise<Imported> {
    const waiting = { ...this.#waiting(), ...(sender !== OPERATOR && { by: sender.id }) };
    return this.#judgedAndRecorded(sender, text, waiting).catch(busyWhenLate);
  }

  async #judgedAndRecorded(sender: Bringer, text: string, waiting: Asking): Promise<Imported> {
    const read = await this.#files.read(text, waiting);
    if (!read.ok) return read;
    const by = sender === OPERATOR ? sender : await this.#naming(sender, read.named);
    const { id } = read;
    // Nobody waits for a file: whoever is first while it is judged is, and it is judged again.
    if (id !== undefined) return this.#again(id, (loaded) => this.#bringIn(by, id, text, loaded, waiting), waiting);
    const judged = await this.#files.judge({ text, ...byOf(by), taken: false, on: today(this.#now()) }, waiting);
    if (judged.ok) throw new TypeError('a file without an id was found right');
    return judged;
  }

  /** Who asks, with what is known of those whom they name: asked before anything is judged, and told to nobody. */
  async #naming(actor: Actor, ids: readonly string[]): Promise<Actor> {
    if (!this.#people) return actor;
    return { ...actor, people: ids.length === 0 ? new Map() : await this.#people([...new Set(ids)]) };
  }

  /** Lets the clock catch up to today: what is past its due date lapses. */
  catchUp(trajectory: string): Promise<Outcome> {
    const waiting = this.#waiting();
    const lapse = (loaded: Loaded) => {
      const state = trajectoryOf(loaded.state);
      const on = today(this.#now());
      const events = state ? lapses(state, on) : [];
      if (events.length === 0) return Promise.resolve(unchanged(trajectory, loaded));
      const identity = { actor: CLOCK, command: idOf(trajectory, CLOCK, on), body: bodyOf(events) };
      return this.#append(trajectory, loaded, events, replay(events, loaded.state), identity, waiting);
    };
    return this.#try(trajectory, lapse, waiting);
  }

  /** The folded state as it is in the log now. */
  load(trajectory: string): Promise<Loaded> {
    return this.#loaded.catchUp(trajectory);
  }

  /** One for all of a command, from when it came in: those before it in its queue take of it too. */
  #waiting(): Required<Waiting> {
    return { until: performance.now() + this.#patience };
  }

  async #try<T extends { readonly ok: boolean }>(
    trajectory: string,
    attempt: (loaded: Loaded) => Promise<T | 'again'>,
    waiting: Required<Waiting>,
  ): Promise<T | Busy> {
    const work = () => this.#again(trajectory, attempt, waiting);
    return (await this.#queue.run(trajectory, work, waiting.until)) ?? BUSY;
  }

  /** What is refused on what we know is tried again when there is more to know. */
  async #again<T extends { readonly ok: boolean }>(
    trajectory: string,
    attempt: (loaded: Loaded) => Promise<T | 'again'>,
    waiting: Required<Waiting>,
  ): Promise<T | Busy> {
    let loaded = await this.#loaded.load(trajectory, waiting);
    for (let tries = 0; tries < MOST_TRIES; tries++) {
      const outcome = await attempt(loaded);
      if (outcome !== 'again' && outcome.ok) return outcome;
      const fresh = await this.#loaded.catchUp(trajectory, waiting);
      if (outcome !== 'again' && fresh.last?.revision === loaded.last?.revision) return outcome;
      loaded = fresh;
    }
    return BUSY;
  }

  async #bringIn(by: Bringer, id: string, text: string, loaded: Loaded, waiting: Asking): Promise<Imported | 'again'> {
    const judged = await this.#judgeFile(by, id, text, loaded, waiting);
    if (judged === 'again' || !judged.ok) return judged;
    const { events, there, isHistory } = judged;
    if (events.length === 0) return { ok: true, id, recorded: 0, there };
    const actor = by === OPERATOR ? IMPORT : by.id;
    const command = idOf(id, actor, 'import', (loaded.last?.revision ?? -1) + 1);
    const identity = { actor, command, body: bodyOf(events), ...(isHistory && { broughtIn: true as const }) };
    const done = await this.#append(id, loaded, events, undefined, identity, waiting);
    return done === 'again' ? done : { ok: true, id, recorded: events.length, there, position: done.position };
  }

  async #judgeFile(
    by: Bringer,
    id: string,
    text: string,
    loaded: Loaded,
    waiting: Asking,
  ): Promise<Addition | 'again'> {
    const on = today(this.#now());
    const file = { text, ...byOf(by), on, taken: loaded.last !== undefined };
    if (!goesOn(by, loaded.state)) return this.#files.judge(file, waiting);
    const stored = await this.#store.readStream(streamOf(id), 0, waiting);
    // What is compared has to be what the state was made of.
    if (stored.at(-1)?.revision !== loaded.last?.revision) return 'again';
    return this.#files.judge({ ...file, events: stored.map(fromStore) }, waiting);
  }

  async #attempt(
    actor: Actor,
    input: CommandInput,
    identity: Identity,
    there: Loaded,
    waiting: Waiting,
  ): Promise<Outcome | 'again'> {
    const { trajectory, expectedRevision } = input;
    const s = trajectoryOf(there.state);
    // Somebody else may have opened it since it was looked up.
    const loaded = s && !mayKnow(actor, knownOf(s)) ? nothing() : there;
    const done = loaded.commands.get(identity.command);
    if (done) {
      if (!isSameBody(identity.body, done)) return { ok: false, why: 'key-reused' };
      const { revision, position, events } = done;
      return { ok: true, trajectory, revision, position, events, duplicate: true };
    }
    if (expectedRevision !== undefined) {
      const actual = await this.#revisionFor(actor, trajectory, loaded.last?.revision, waiting);
      if (expectedRevision !== actual) return { ok: false, why: 'stale', actual };
    }
    const decision = judge(actor, loaded.state, input, today(this.#now()));
    if (!decision.ok) return { ok: false, why: 'rejected', rejection: decision.rejection };
    const appended = await this.#append(trajectory, loaded, decision.events, decision.state, identity, waiting);
    // Nothing is here and it was done before: the same command opened another.
    if (appended === 'again' && input.unnamed && !(await this.#loaded.catchUp(trajectory, waiting)).last) {
      return { ok: false, why: 'key-reused' };
    }
    return appended;
  }

  async #append(
    trajectory: string,
    loaded: Loaded,
    events: readonly TrajectoryEvent[],
    /** Left out when it was not made here: it is folded when it is asked for. */
    state: State | undefined,
    identity: Identity,
    waiting: Waiting,
  ): Promise<Done | 'again'> {
    const by = { ...identity, recordedAt: this.#now().toISOString(), salt: this.#salt() };
    const sealed = await toStoreInTurns(trajectory, loaded.last, events, by);
    let result: AppendResult;
    try {
      result = await this.#store.append(streamOf(trajectory), loaded.last?.revision ?? 'none', sealed, waiting);
    } catch (error) {
      // The same command, or the same lapse, came in by another process; what is there now decides.
      if (error instanceof EventIdReused) return 'again';
      this.#loaded.forget(trajectory);
      throw error;
    }
    if (!result.ok) return 'again';
    const { revision, position, duplicate } = result;
    const { body, salt, hash } = sealed.at(-1)?.meta ?? {};
    const last = { revision, hash: String(hash) };
    const types = events.map((e) => e.type);
    const commands = loaded.commands.set(identity.command, { body, salt, revision, position, events: types });
    if (state) this.#loaded.keep(trajectory, { state, last, position, commands });
    else this.#loaded.forget(trajectory);
    return { ok: true, trajectory, revision, position, events: types, duplicate };
  }
}
