import type { Actor } from '#access';
import { today } from '#calendar';
import type { EventStore } from '#event-store';
import { trajectories } from '#kinds';
import { bodyOf, idOf, IMPORT } from '#log';
import { TRAJECTORY, type EventType, type State } from '#trajectory';
import { fileJudge, type Asking, type FileJudge } from './file-judge.js';
import { byOf, goesOn, OPERATOR, type Addition, type Bringer, type Imported } from './import.js';
import type * as story from './input.js';
import type { FoldedStream } from './folded-stream.js';
import { busyWhenLate, type Done, type Outcome as StoryOutcome } from './outcome.js';
import type { WriteOptions } from './write-options.js';
import { WritePath, type Append } from './write-path.js';

export interface CommandsOptions extends WriteOptions {
  /** What judges files; without it this thread does. */
  readonly files?: FileJudge;
}

type Named<T> = T extends { readonly id: string } ? Omit<T, 'id'> & { readonly trajectory: string } : T;

/** One fact of a trajectory, or several that are judged one after another and recorded all or none. */
export type CommandInput = Named<story.CommandInput>;
/** What came of a command. Errors of the machine room (StoreError) are thrown; these are answers. */
export type Outcome =
  | Exclude<StoryOutcome, Done>
  | (Omit<Done, 'id' | 'events'> & { readonly trajectory: string; readonly events: readonly EventType[] });

const named = (outcome: StoryOutcome): Outcome => {
  if (!outcome.ok) return outcome;
  const { id: trajectory, events, ...rest } = outcome;
  return { ...rest, trajectory, events: events as readonly EventType[] };
};

export interface BringInOptions {
  readonly judgeOnly?: boolean;
}

/** What is done to trajectories beside what is said of them fact by fact: by the clock, or as a whole from a dossier file. */
export interface TrajectoryCommands {
  /** Lets the clock catch up to today: what is past its due date lapses. */
  catchUp(trajectory: string): Promise<Outcome>;
  /**
   * Records a dossier file: all of it or nothing. A file that was recorded before adds nothing; one that
   * goes on where the recorded one ended adds the rest.
   * With `judgeOnly` it is told what would be added, and nothing is.
   * @throws StoreError when the store cannot do its work; nothing was recorded then.
   */
  bringIn(sender: Bringer, text: string, how?: BringInOptions): Promise<Imported>;
  /** Whether there is a dossier of this id, for whomever. */
  isTaken(trajectory: string): Promise<boolean>;
  /** The folded state as it is in the log now, with the commands that led to it: nobody is asked who may see it. */
  load(trajectory: string): Promise<FoldedStream<State>>;
}

/** The write path of trajectories. */
export class Commands implements TrajectoryCommands {
  readonly #store: EventStore;
  readonly #now: () => Date;
  readonly #files: FileJudge;
  /** How each fact of them is written, by its id. */
  readonly path;

  constructor({ files = fileJudge(), ...options }: CommandsOptions) {
    this.#store = options.store;
    this.#now = options.now;
    this.#files = files;
    this.path = new WritePath(TRAJECTORY, options);
  }

  /** @throws StoreError when the store cannot do its work; nothing was recorded then. */
  async execute(sender: Actor, { trajectory: id, ...input }: CommandInput): Promise<Outcome> {
    return named(await this.path.execute(sender, { ...input, id }));
  }

  async catchUp(trajectory: string): Promise<Outcome> {
    return named(await this.path.catchUp(trajectory));
  }

  load(trajectory: string): Promise<FoldedStream<State>> {
    return this.path.load(trajectory);
  }

  async isTaken(trajectory: string): Promise<boolean> {
    return (await this.load(trajectory)).last !== undefined;
  }

  async bringIn(sender: Bringer, text: string, how: BringInOptions = {}): Promise<Imported> {
    const waiting = { ...this.path.waiting(), ...(sender !== OPERATOR && { by: sender.id }) };
    return this.#judgedAndRecorded(sender, text, waiting, how).catch(busyWhenLate);
  }

  async #judgedAndRecorded(
    sender: Bringer,
    text: string,
    waiting: Asking,
    { judgeOnly = false }: BringInOptions,
  ): Promise<Imported> {
    const read = await this.#files.read(text, waiting);
    if (!read.ok) return read;
    const by = sender === OPERATOR ? sender : await this.path.naming(sender, read.named);
    const { id } = read;
    if (id !== undefined) {
      return this.path.bring(
        id,
        (loaded, append) => this.#bringIn(by, id, text, loaded, judgeOnly ? undefined : append, waiting),
        waiting,
      );
    }
    const judged = await this.#files.judge({ text, ...byOf(by), taken: false, on: today(this.#now()) }, waiting);
    if (judged.ok) throw new TypeError('a file without an id was found right');
    return judged;
  }

  async #bringIn(
    by: Bringer,
    id: string,
    text: string,
    loaded: FoldedStream<State>,
    append: Append<Extract<Addition, { ok: true }>['events'][number]> | undefined,
    waiting: Asking,
  ): Promise<Imported | 'again'> {
    const judged = await this.#judgeFile(by, id, text, loaded, waiting);
    if (judged === 'again' || !judged.ok) return judged;
    const { events, there, isHistory } = judged;
    if (events.length === 0 || !append) return { ok: true, id, recorded: events.length, there };
    const actor = by === OPERATOR ? IMPORT : by.id;
    const command = idOf(id, actor, 'import', (loaded.last?.revision ?? -1) + 1);
    const identity = { actor, command, body: bodyOf(events), ...(isHistory && { broughtIn: true as const }) };
    const done = await append(events, identity);
    return done === 'again' ? done : { ok: true, id, recorded: events.length, there, position: done.position };
  }

  async #judgeFile(
    by: Bringer,
    id: string,
    text: string,
    loaded: FoldedStream<State>,
    waiting: Asking,
  ): Promise<Addition | 'again'> {
    const on = today(this.#now());
    const file = { text, ...byOf(by), on, taken: loaded.last !== undefined };
    if (!goesOn(by, loaded.state)) return this.#files.judge(file, waiting);
    const stored = await this.#store.readStream(trajectories.streamOf(id), 0, waiting);
    // What is compared has to be what the state was made of.
    if (stored.at(-1)?.revision !== loaded.last?.revision) return 'again';
    return this.#files.judge({ ...file, events: stored.map(trajectories.fromStore) }, waiting);
  }
}
