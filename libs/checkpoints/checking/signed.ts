import type { StoredCheckpoint } from '#directory';
import type { StoredEvent } from '#event-store';
import type { Checkpoint } from '../notes/checkpoint.js';
import { Frontier } from '../tree/frontier.js';
import { base64, leafHash, sameHash, type Hash } from '../tree/hashes.js';
import type { StoredEntries } from './entries.js';
import type { Expected } from './expected.js';
import type { First, Found, Named } from './found.js';

const named = ({ stream, revision }: StoredEvent): Named => ({ stream, revision });

/** Where the log first is another than the hashes that were kept of it. */
interface Parting {
  readonly place: number;
  readonly kept: Hash;
  readonly stands: Hash | undefined;
  readonly event: Named | undefined;
  readonly before: Named | undefined;
  /** The tree as it was signed, if the kept hashes are those: it goes on with them. */
  readonly tree: Frontier;
  /** Whether what was kept here stands later in the log, and where. */
  keptLater: Named | undefined;
  /** Whether what stands here was kept for later. */
  standsLater: boolean;
}

/**
 * Compares a log, event by event, with the checkpoints that were signed of it. The hashes that were kept
 * of the events tell which one is another. They are not a proof: that they are what was signed is seen from
 * the root that they give.
 */
export class SignedSoFar {
  readonly #checkpoints: readonly Checkpoint[];
  readonly #vouching: ReadonlySet<Checkpoint>;
  readonly #entries: StoredEntries;
  readonly #tree = new Frontier();
  #next = 0;
  #held = { checkpoints: 0, until: 0 };
  /** Up to where the log is what the checkpoints say, whoever signed them. */
  #agrees = 0;
  #broken: Checkpoint | undefined;
  #trusted = false;
  #parting: Parting | undefined;
  #last: Named | undefined;

  /** What is kept beside a checkpoint that holds and is not what it ends with, by how many events it is over. */
  readonly otherEnds: number[] = [];
  readonly #ends: ReadonlyMap<number, StoredCheckpoint>;

  constructor(
    { checkpoints, vouching, beside }: Pick<Expected, 'checkpoints' | 'vouching' | 'beside'>,
    entries: StoredEntries,
  ) {
    this.#checkpoints = checkpoints;
    this.#vouching = vouching;
    this.#ends = new Map(beside.map((end) => [end.size, end]));
    this.#entries = entries;
    this.#compare();
  }

  /** How many of the checkpoints that vouch for something hold, and how many events the last of them is over. */
  get held(): { readonly checkpoints: number; readonly until: number } {
    return this.#held;
  }

  async next(event: StoredEvent, entry: Hash): Promise<void> {
    const place = this.#tree.size;
    if (this.#parting || this.#next < this.#checkpoints.length) {
      const kept = await this.#entries.at(place);
      if (this.#parting) this.#partingGoesOn(this.#parting, event, entry, kept);
      else if (kept && !sameHash(kept, entry)) this.#part(place, kept, entry, event);
    }
    this.#tree.add(leafHash(entry));
    this.#last = named(event);
    this.#compare();
    this.#compareEnd(event);
  }

  #part(place: number, kept: Hash, stands: Hash | undefined, event: StoredEvent | undefined): void {
    const tree = this.#tree.copy();
    tree.add(leafHash(kept));
    const [keptLater, standsLater] = [undefined, false];
    this.#parting = {
      ...{ place, kept, stands, tree, keptLater, standsLater },
      event: event && named(event),
      before: this.#last,
    };
  }

  #partingGoesOn(
    parting: Parting,
    event: StoredEvent | undefined,
    entry: Hash | undefined,
    kept: Hash | undefined,
  ): void {
    if (entry && event && sameHash(entry, parting.kept)) parting.keptLater ??= named(event);
    if (!kept) return;
    if (parting.stands && sameHash(kept, parting.stands)) parting.standsLater = true;
    // Once it is known what was signed, the rest only tells where something went.
    if (!this.#broken) parting.tree.add(leafHash(kept));
  }

  /** Where the log is another than was signed, that is told, and says enough. */
  #compareEnd({ stream, revision, position }: StoredEvent): void {
    const end = this.#broken ? undefined : this.#ends.get(this.#tree.size);
    if (!end) return;
    const path = this.#tree.path().map(base64).join(' ');
    // Another store, in which the log was when it was signed, has other positions; only the embedded one numbers them.
    const there = !/^\d+$/.test(position) || end.position.length !== position.length || end.position === position;
    if (end.stream !== stream || end.revision !== revision || end.path !== path || !there)
      this.otherEnds.push(end.size);
  }

  /** Every checkpoint of the size that the log has now. */
  #compare(): void {
    const { size } = this.#tree;
    let root: Hash | undefined;
    for (let one = this.#checkpoints[this.#next]; one?.size === size; one = this.#checkpoints[++this.#next]) {
      if (!sameHash(one.root, (root ??= this.#tree.root()))) this.#break(one);
      else if (!this.#broken) this.#holds(one);
    }
  }

  #holds(checkpoint: Checkpoint): void {
    this.#agrees = checkpoint.size;
    if (!this.#vouching.has(checkpoint)) return;
    this.#held = { checkpoints: this.#held.checkpoints + 1, until: checkpoint.size };
  }

  #break(checkpoint: Checkpoint): void {
    this.#broken ??= checkpoint;
    if (this.#broken !== checkpoint || !this.#parting) return;
    const { tree } = this.#parting;
    this.#trusted = tree.size === checkpoint.size && sameHash(tree.root(), checkpoint.root);
  }

  /** When the log has ended: what in it was not as it was signed. */
  async end(): Promise<Found | undefined> {
    const events = this.#tree.size;
    const short = this.#broken ? undefined : this.#checkpoints[this.#next];
    // What was signed goes on behind the end of the log; and what stands elsewhere may have stood there.
    const until = this.#broken || short ? (this.#checkpoints.at(-1)?.size ?? 0) : 0;
    for (let place = events; place < until; place++) {
      const kept = await this.#entries.at(place);
      if (!kept) break;
      if (this.#parting) this.#partingGoesOn(this.#parting, undefined, undefined, kept);
      else this.#part(place, kept, undefined, undefined);
      if (place + 1 === short?.size) this.#break(short);
    }
    if (short) this.#break(short);
    if (!this.#broken) return undefined;
    return { kind: 'signed', size: this.#broken.size, events, first: this.#first(this.#broken) };
  }

  #first({ size }: Checkpoint): First {
    const parting = this.#parting;
    if (!parting || !this.#trusted) return { how: 'between', from: this.#agrees + 1, until: size };
    const { event, before, keptLater, standsLater } = parting;
    const place = parting.place + 1;
    if (event && keptLater)
      return standsLater ? { how: 'moved', place, event: keptLater } : { how: 'added', place, event };
    if (event && !standsLater) return { how: 'altered', place, event };
    return { how: 'removed', place, ...(before && { after: before }), ...(event && { before: event }) };
  }
}
